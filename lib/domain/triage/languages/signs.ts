import type { Tongue } from '../tongue.ts';

/** What is understood in every language: faces, hands, letters that call for rescue. */
export const signs: Tongue['words'] = {
  danger: '🆘, sos',
  angry: '😡, 🤬, 😠, 👿, 😤, 💢, 🖕, 👎, 🤮, 🤢, 💩, 😾, wtf',
  sad: '😢, 😭, 😞, 😔, 😟, 😥, 😓, 😰, 😨, 😱, 😪, 😿, 💔, ☹, 🙁, 😕, 🥺, :(, :-(, ;(',
  bad: '😒, 🙄, 😑, 😣, 😖, 😫, 😩, 🤦, 😬, 🤡, 🤥, 🥱',
  good: '😀, 😁, 😃, 😄, 😆, 😊, 🙂, 😉, 😎, 😋, 🤗, 🤣, :), :-), ;), ;-), :d, 👌, ✨, 🎈, ☀, 💪, 🙏',
  great: '😍, 🥰, 😘, 🤩, ❤, 💕, 💖, 💗, 💙, 💚, 💛, 💜, 🧡, 💞, ♥, 👍, 👏, 🙌, 🎉, 🥳, 🏆, 💯, 🔥',
};
