import { createHash } from 'node:crypto';

// One column for a thumb at night: what to press comes first, everything that can be pressed is 48 px high, and the
// system's own fonts and dark mode are used. Contrast is at least 4.5:1 in both.
export const style = `
:root{color-scheme:light dark;--paper:#f5f4f1;--card:#fff;--ink:#1b1a18;--soft:#5c5850;--line:#dcd8d0;--go:#14532d;--on-go:#fff;--link:#1d4f91;--quote:#efede8;--critical:#a3121a;--high:#a8420b;--medium:#75590a;--low:#3f5d48}
@media (prefers-color-scheme:dark){:root{--paper:#131312;--card:#1e1d1b;--ink:#efece6;--soft:#aaa59b;--line:#3a3833;--go:#8fd6a8;--on-go:#0b1f12;--link:#9cc3f5;--quote:#292723;--critical:#ff9d96;--high:#ffb07c;--medium:#e8c765;--low:#a7cdb2}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
header,main,footer{max-width:40rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.25rem}
h1{font-size:1.6rem;line-height:1.2;margin:.35rem 0 .25rem}
h2{font-size:1.05rem;line-height:1.3;margin:0 0 .6rem}
p{margin:0 0 .6rem}p:last-child{margin-bottom:0}
a{color:var(--link)}
.over{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;color:var(--soft);font-size:.95rem}
.severity{border:2px solid;border-radius:.4rem;padding:0 .5rem;font-weight:700;font-size:.85rem;letter-spacing:.04em;text-transform:uppercase}
.critical{color:var(--critical)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}.vip{color:var(--link)}
.soft{color:var(--soft);font-size:.92rem}
section{background:var(--card);border:1px solid var(--line);border-radius:.9rem;padding:1rem;margin:.9rem 0}
.act{border:2px solid var(--go)}
.state{font-size:1.15rem;font-weight:650;line-height:1.35}
.done{border-left:6px solid var(--go);font-weight:600}
form+form,form+details,details+details{margin-top:.8rem}
label{display:block;font-size:.92rem;margin-bottom:.25rem}
input,textarea,select{width:100%;min-height:3rem;padding:.6rem .75rem;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.6rem;margin-bottom:.6rem}
textarea{min-height:5.5rem;resize:vertical}
button,.way{display:block;width:100%;min-height:3.4rem;padding:.7rem 1rem;font:inherit;font-weight:700;text-align:center;text-decoration:none;border-radius:.7rem;border:2px solid var(--go);background:transparent;color:var(--go);cursor:pointer}
button.main{background:var(--go);color:var(--on-go);font-size:1.2rem}
.way{border-color:var(--line);color:var(--link);margin-top:.5rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
summary{min-height:3rem;padding:.7rem 0;font-weight:650;color:var(--link);cursor:pointer}
button.small{min-height:3rem;padding:.3rem .8rem;font-size:.95rem;font-weight:400}
.rating{border-top:1px solid var(--line);margin-top:.9rem;padding-top:.7rem}
.two{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}.two form{margin:0}
ul,dl{margin:0;padding:0}ul.plain{list-style:none}ul:not(.plain){padding-left:1.2rem}
li+li{margin-top:.35rem}
.said{margin:0}.said+.said{margin-top:1rem}
blockquote{margin:.3rem 0;padding:.7rem .85rem;background:var(--quote);border-radius:.3rem .8rem .8rem .8rem;white-space:pre-wrap}
dt{color:var(--soft);font-size:.92rem}dd{margin:0 0 .6rem;font-size:1.1rem;font-weight:650}dd:last-child{margin-bottom:0}
dd small{display:block;font-weight:400;font-size:.85rem;color:var(--soft)}
footer{padding:0 1rem 2rem;color:var(--soft);font-size:.85rem}
@media (min-width:40rem){.ways{display:grid;grid-template-columns:1fr 1fr;gap:.5rem}.way{margin-top:0}}
`.trim();

const hash = createHash('sha256').update(style).digest('base64');

/**
 * What every answer of the desk carries. The page runs nothing, loads nothing, is framed by nobody, and neither its
 * address (it lets whoever has it act) nor its content stays anywhere.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};
