// What the deliveries that come most often repeat, the commonest last, where deflate refers to it with the fewest bits.
const words = [
  // Forms (Typeform).
  '"event_type":"form_response","form_response":{"form_id":"","token":"","landed_at":"","submitted_at":"',
  '"definition":{"id":"","title":"","fields":[{"id":"","ref":"","type":"long_text","title":"","properties":{}}',
  '"answers":[{"type":"text","text":"","field":{"id":"","type":"short_text","ref":""}},{"type":"email","email":"',
  // Mails (Postmark).
  '"FromName":"","MessageStream":"inbound","FromFull":{"Email":"","Name":"","MailboxHash":""},"ToFull":[{"CcFull":[],',
  '"BccFull":[],',
  '"OriginalRecipient":"","ReplyTo":"","Subject":"","MessageID":"","Date":"","TextBody":"","HtmlBody":"",',
  '"StrippedTextReply":"",',
  '"Tag":"","Headers":[{"Name":"Received-SPF","Value":""},{"Name":"DKIM-Signature",',
  '"Value":"v=1; a=rsa-sha256; c=relaxed/relaxed;',
  '"Attachments":[{"Name":"","Content":"","ContentType":"image/jpeg","ContentLength":',
  // Posts and direct messages (X).
  '"direct_message_events":[{"type":"message_create","id":"","created_timestamp":"",',
  '"message_create":{"target":{"recipient_id":"',
  '"sender_id":"","message_data":{"text":"","entities":{"media":[{"media_url_https":"https://pbs.twimg.com/media/",',
  '"type":"photo",',
  '"possibly_sensitive":false,"geo":null,"coordinates":null,"place":null,"contributors":null,"is_quote_status":false,',
  '"quote_count":0,"reply_count":0,"retweet_count":0,"favorite_count":0,"entities":{"hashtags":[],',
  '"urls":[{"url":"https://t.co/',
  '","expanded_url":"https://","display_url":"","indices":[0,"user_mentions":[{"screen_name":"","name":"","id":,',
  '"id_str":"",',
  '"symbols":[]},"favorited":false,"retweeted":false,"filter_level":"low","lang":"en","timestamp_ms":"1',
  '"default_profile":true,"default_profile_image":false,"following":null,"follow_request_sent":null,',
  '"notifications":null},',
  '"profile_background_image_url":"http://abs.twimg.com/images/themes/theme1/bg.png",',
  '"profile_background_image_url_https":"https://abs.twimg.com/images/themes/theme1/bg.png",',
  '"profile_background_tile":false,',
  '"profile_link_color":"1DA1F2","profile_sidebar_border_color":"C0DEED","profile_sidebar_fill_color":"DDEEF6",',
  '"profile_text_color":"333333","profile_use_background_image":true,',
  '"profile_image_url":"http://pbs.twimg.com/profile_images/',
  '_normal.jpg","profile_image_url_https":"https://pbs.twimg.com/profile_images/",',
  '"profile_banner_url":"https://pbs.twimg.com/profile_banners/',
  '"protected":false,"verified":false,"followers_count":,"friends_count":,"listed_count":,"favourites_count":,',
  '"statuses_count":,',
  '"created_at":"Thu Jan +0000 20","utc_offset":null,"time_zone":null,"geo_enabled":false,"lang":null,',
  '"contributors_enabled":false,',
  '"is_translator":false,"profile_background_color":"F5F8FA","user":{"id":,"id_str":"","name":"","screen_name":"",',
  '"location":null,',
  '"url":null,"description":"","translator_type":"none","in_reply_to_status_id":null,"in_reply_to_status_id_str":null,',
  '"in_reply_to_user_id":null,"in_reply_to_user_id_str":null,"in_reply_to_screen_name":null,',
  '"source":"<a href=\\"http://twitter.com/download/iphone\\" rel=\\"nofollow\\">Twitter for iPhone</a>",',
  '"truncated":false,',
  '{"for_user_id":"","user_has_blocked":false,"tweet_create_events":[{"created_at":"Mon Nov +0000 20","id":,',
  '"id_str":"","text":"',
];

/**
 * What raw bytes are deflated with in mind: a post of X takes a third less of what is paid at every write. What was
 * kept with it can be read with it only, and says so by its checksum (RFC 1950, DICTID), so it must never change:
 * whoever wants another one keeps this beside it.
 */
export const dictionary: Buffer = Buffer.from(words.join(''));
