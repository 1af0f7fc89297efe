import type { Delivery } from '../../lib/providers/provider.ts';
import { activity, type Moment } from './deliveries.ts';

const images = 'https://pbs.twimg.com';
const themes = 'abs.twimg.com/images/themes/theme1/bg.png';

/** A person as v1.1 spells them out: 40 fields, of which we need three. */
const person = (id: string) => ({
  id: Number(id), id_str: id, name: 'Marisol Quintana-Reyes', screen_name: 'marisolqreyes',
  location: 'Valparaíso, Chile',
  url: 'https://t.co/9kQz4rTyLm',
  description:
    'Marine biologist, slow runner, two rescue dogs. I write about kelp. Opinions are mine, typos are the phone’s.',
  translator_type: 'none', protected: false, verified: false, followers_count: 1846, friends_count: 902,
  listed_count: 31,
  favourites_count: 12409, statuses_count: 7715, created_at: 'Thu Mar 14 18:22:41 +0000 2013', utc_offset: null,
  time_zone: null,
  geo_enabled: true, lang: null, contributors_enabled: false, is_translator: false, profile_background_color: 'C0DEED',
  profile_background_image_url: `http://${themes}`, profile_background_image_url_https: `https://${themes}`,
  profile_background_tile: false, profile_link_color: '3B94D9', profile_sidebar_border_color: 'FFFFFF',
  profile_sidebar_fill_color: 'DDEEF6', profile_text_color: '333333', profile_use_background_image: true,
  profile_image_url: `http://pbs.twimg.com/profile_images/1583920174625099776/Wq7rXzB2_normal.jpg`,
  profile_image_url_https: `${images}/profile_images/1583920174625099776/Wq7rXzB2_normal.jpg`,
  profile_banner_url: `${images}/profile_banners/${id}/1667239045`, default_profile: false,
  default_profile_image: false,
  following: null, follow_request_sent: null, notifications: null,
});

const link = {
  url: 'https://t.co/Rn8vLw2KdP', expanded_url: 'https://bluewater.example/resorts/playa-serena/family-week',
  display_url: 'bluewater.example/resorts/playa-…',
  unwound: {
    url: 'https://bluewater.example/resorts/playa-serena/family-week', status: 200,
    title: 'Family week at Playa Serena',
    description:
      'Seven nights between the reef and the hills: pools for every age, a kitchen that cooks what the boats bring in, ' +
      'and guides who know where the turtles sleep.',
  },
  indices: [143, 166],
};

/**
 * A post of a guest as X's Account Activity really brings one: about 3 KB, of which what was said is 200 bytes. It
 * answers a post of ours, names us and holds a link.
 */
export const fullPost = (moment: Moment, { id,
text, user = '1186402937' }: { id: string; text: string; user?: string }): Delivery =>
  activity(moment, {
    user_has_blocked: false,
    tweet_create_events: [
      {
        created_at: 'Sat Nov 21 07:59:30 +0000 2026', id: Number(id), id_str: id,
        text: `@bluewater ${text} ${link.url}`,
        source: '<a href="http://twitter.com/download/android" rel="nofollow">Twitter for Android</a>',
        truncated: false,
        in_reply_to_status_id: 1992104738250731520, in_reply_to_status_id_str: '1992104738250731527',
        in_reply_to_user_id: 2244994945, in_reply_to_user_id_str: '2244994945', in_reply_to_screen_name: 'bluewater',
        user: person(user), geo: null, coordinates: null, place: null, contributors: null, is_quote_status: false,
        quote_count: 0, reply_count: 0, retweet_count: 0, favorite_count: 0,
        entities: {
          hashtags: [], urls: [link], symbols: [],
          user_mentions: [{ screen_name: 'bluewater', name: 'Bluewater Resorts', id: 2244994945, id_str: '2244994945',
          indices: [0, 10] }],
        },
        favorited: false, retweeted: false, possibly_sensitive: false, filter_level: 'low', lang: 'en',
        timestamp_ms: '1795247970412',
      },
    ],
  });
