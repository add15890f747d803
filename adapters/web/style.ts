/** The style sheet of every page: system fonts, logical properties for both writing directions, no outside resource. */
export const style = `:root{
--paper:#f6f5f1;--card:#fff;--ink:#1b2530;--soft:#4d5a66;--line:#dcdcd3;--deep:#0d4f5c;--deep-ink:#fff;--tint:#e4f0f0;
--you:#0d4f5c;--you-ink:#fff;--warn:#fdf1d8;--warn-line:#d69a22;--focus:#b4530a;--shadow:0 1px 2px #1b253014,0 8px 28px #1b253012;
--round:14px;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{
--paper:#11181d;--card:#1a242b;--ink:#e9eef0;--soft:#aebbc3;--line:#33424c;--deep:#8ed6dc;--deep-ink:#0b2126;--tint:#1d3338;
--you:#1f4f58;--you-ink:#f2fafa;--warn:#3a2f17;--warn-line:#d9a441;--focus:#ffb870;--shadow:0 1px 2px #0006}}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);min-height:100vh;display:flex;flex-direction:column;overflow-wrap:break-word}
main{flex:1;padding-block:2rem 3rem}
main:focus,.log:focus,#latest:focus{outline:none}
.inner{width:100%;max-width:52rem;margin-inline:auto;padding-inline:1.15rem}
.narrow{max-width:38rem}
h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
h1{font-size:clamp(1.65rem,1.2rem + 2vw,2.3rem);letter-spacing:-.015em;margin-top:0}
:lang(ar) h1,:lang(zh) h1,h1:lang(ar){letter-spacing:0}
h2{font-size:1.22rem}h3{font-size:1.05rem}h4{font-size:1rem}
p,ul,ol,dl,blockquote,pre{margin:.6em 0}
ul,ol{padding-inline-start:1.4em}li{margin:.3em 0}
a{color:var(--deep);text-underline-offset:.18em;text-decoration-thickness:.07em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.92em}
pre,.wide{overflow-x:auto}
pre{background:var(--tint);padding:.8rem 1rem;border-radius:8px}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid var(--line);color:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.95em}
th,td{padding:.45rem .6rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
button{font:inherit;cursor:pointer}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;background:var(--card);padding:.6rem 1rem;border-radius:0 0 8px 8px;z-index:9}
.skip:focus{top:0}
.top{background:var(--card);border-bottom:1px solid var(--line)}
.top .inner{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.3rem 1.2rem;padding-block:.7rem}
.brand{display:flex;align-items:center;gap:.6rem;font-weight:700;color:var(--ink);text-decoration:none;font-size:1.08rem}
.brand img{display:block}
nav{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}nav a{padding:.35rem .2rem}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none;box-shadow:0 2px 0 var(--deep)}
.bottom{border-top:1px solid var(--line);color:var(--soft);font-size:.92rem}
.bottom .inner{padding-block:1.2rem 1.6rem}.bottom p{margin:.3em 0}
.lead{font-size:1.1rem;color:var(--soft);max-width:42rem}.lead strong{color:var(--ink);font-weight:600}
.note,.hint,.who,.up{color:var(--soft);font-size:.92rem}
.up{margin:0 0 1rem}.up a{color:var(--soft)}
.number{color:var(--soft);font-weight:600;font-variant-numeric:tabular-nums}
.mark{background:var(--warn);border:1px solid var(--warn-line);border-radius:6px;padding:0 .4em;font-size:.85em;white-space:nowrap}
.go{display:inline-block;padding:.55rem 1rem;border:1.5px solid var(--deep);border-radius:999px;text-decoration:none;font-weight:600}
.go:hover{background:var(--tint)}
.row{display:flex;gap:.6rem;align-items:flex-end}
textarea,input[type=search]{font:inherit;color:inherit;background:var(--paper);border:1.5px solid var(--soft);border-radius:10px;padding:.65rem .8rem;width:100%;min-width:0}
textarea{resize:vertical;min-height:3.4rem;max-height:40vh;display:block}
.send,.find button{background:var(--deep);color:var(--deep-ink);border:0;border-radius:10px;padding:.7rem 1.4rem;font-weight:600;white-space:nowrap;min-height:3rem}
.send:hover,.find button:hover{filter:brightness(1.15)}
.ask{background:var(--card);border:1px solid var(--line);border-radius:var(--round);box-shadow:var(--shadow);padding:1.1rem 1.15rem .9rem;margin:1.4rem 0}
.ask label,.find label{display:block;font-weight:600;margin-bottom:.4rem}
.hint{margin:.6rem 0 0;display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between}
.status{margin:0;color:var(--soft);font-size:.95rem}.status:not(:empty){margin-top:.5rem}
.over{display:none}[data-talking] .over{display:inline}
.chips{display:flex;flex-wrap:wrap;gap:.6rem}
.chips button,.buttons button,.message>button{background:var(--card);color:var(--deep);border:1.5px solid var(--deep);border-radius:999px;padding:.5rem 1rem;text-align:start;min-height:2.75rem}
.chips button:hover,.buttons button:hover,.message>button:hover{background:var(--tint)}
.first h2,.browse h2{font-size:1.05rem}
.promises{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));margin-top:2.4rem;padding-top:1.6rem;border-top:1px solid var(--line)}
.promises h2{font-size:1rem;margin:0 0 .2em}.promises p{margin:0;color:var(--soft);font-size:.97rem}
.browse ul{display:flex;flex-wrap:wrap;gap:.35rem 1.3rem;padding:0;list-style:none;margin:0}
[data-talking] .hero,[data-talking] .first,[data-talking] .promises,[data-talking] .browse{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[data-talking] .first,[data-talking] .promises,[data-talking] .browse{display:none}
[data-talking].chat{display:flex;flex-direction:column;padding-bottom:0}
[data-talking] .ask{position:sticky;bottom:0;margin:auto 0 1rem;padding:.75rem;box-shadow:0 0 0 .5rem var(--paper),var(--shadow)}
[data-talking] .ask label,[data-talking] .hint span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
[data-talking] .ask textarea{min-height:3rem;height:3rem;max-height:30vh}[data-talking] .hint{margin-top:.35rem;justify-content:flex-end}
.log{display:flex;flex-direction:column;gap:1rem}
.log:not(:empty){padding-bottom:1.6rem}
.log :is(a,button,[tabindex]){scroll-margin-block:1rem 10rem}
#latest{display:contents}
.message{max-width:100%;border-radius:var(--round);padding:.9rem 1.15rem;scroll-margin-top:1rem}
.desk,form.message{background:var(--card);border:1px solid var(--line);box-shadow:var(--shadow)}
.you{align-self:flex-end;max-width:min(34rem,88%);background:var(--you);color:var(--you-ink);border-end-end-radius:4px}
.you .who{color:inherit;opacity:.85}.words{white-space:pre-wrap;margin:0}
.who{margin:0 0 .15rem;font-size:.84rem;font-weight:600}.who time{white-space:nowrap}
.notice+.log{margin-top:1.2rem}
.message h2{font-size:1.18rem;margin:.1em 0 .4em}.message h3{font-size:1rem}.message h4{font-size:.97rem}
.facts{display:grid;grid-template-columns:minmax(0,1fr);gap:.15rem;font-size:.92rem;color:var(--soft);border-top:1px solid var(--line);padding-top:.7rem;margin-top:.9rem}
.facts div{display:block}.facts dt{display:inline;font-weight:600}.facts dd{display:inline;margin:0}
.sources{font-size:.92rem}.sources h3{font-size:.92rem;margin:.7em 0 .1em}.sources ul{margin:.1em 0}
.buttons{margin-top:.9rem}.buttons p{margin:.2em 0 .5em;color:var(--soft);font-size:.92rem}
.buttons div{display:flex;flex-wrap:wrap;gap:.5rem}
.find{margin:1.4rem 0;max-width:34rem}
.tiles{list-style:none;padding:0;display:grid;gap:.7rem;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr))}
.tiles li{margin:0}
.tiles a{display:flex;justify-content:space-between;gap:.8rem;align-items:baseline;height:100%;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;text-decoration:none;font-weight:600}
.tiles a:hover{border-color:var(--deep);background:var(--tint)}
.tiles.small a{padding:.5rem .9rem;font-weight:500}
.count{color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums}
.entries{list-style:none;padding:0}
.entries li{padding:.5rem 0;border-bottom:1px solid var(--line);margin:0}
.summary{font-size:1.18rem;line-height:1.55}
.notice{background:var(--tint);border-inline-start:4px solid var(--deep);border-radius:8px;padding:.7rem 1rem}
.warn,.withheld{background:var(--warn);border-inline-start:4px solid var(--warn-line)}
.withheld{border-radius:8px;padding:1rem 1.2rem;font-size:1.05rem}.withheld h2{margin-top:0}.withheld h2::first-letter{text-transform:uppercase}
.contents{display:block;border:1px solid var(--line);border-radius:10px;padding:.6rem 1.1rem;margin:1.4rem 0;background:var(--card)}
.contents h2{font-size:.95rem;margin:.2em 0}.contents ul{columns:14rem;margin:.2em 0;padding:0;list-style:none}.contents li{margin:0;break-inside:avoid}.contents a{padding:.1rem 0}
.text section{scroll-margin-top:1rem}
.text ol>li{padding-inline-start:.3rem}.text ol>li::marker{font-weight:700;color:var(--deep)}
.sides{display:grid;gap:.9rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}
.sides>div{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--deep);border-radius:10px;padding:.4rem 1rem}
.meanings dt{font-weight:600;margin-top:.8em}.meanings dd{margin:0}
.about{margin-top:2.4rem;border-top:1px solid var(--line)}.about .facts{border:0;padding:0;margin:0;font-size:.95rem}
.citations{font-size:.95rem}
aside{margin-top:2rem}
.pages{display:flex;gap:1.2rem;align-items:baseline}
@media (max-width:30rem){main{padding-block:1.3rem 2rem}.ask .row{flex-direction:column;align-items:stretch}.send{min-height:2.75rem}.top .inner{padding-block:.55rem}[data-talking] .ask .row{flex-direction:row;align-items:flex-end}}
@media (max-height:30rem){[data-talking] .ask{position:static}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}.log .message{animation:in .18s ease-out}@keyframes in{from{opacity:0;translate:0 .4rem}}}
@media print{.top,.bottom,.ask,.buttons,aside,.find{display:none}body{background:#fff;color:#000}}
@media (forced-colors:active){.you,.desk,.notice,.withheld{border:1px solid}}
`;

/** The mark of the desk: a speech bubble around a globe. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#12707f" d="M16 2C8 2 2 7.600 2 14.600c0 4 2 7.500 5.200 9.800L6.400 30l6-3.200c1.200.3 2.400.4 3.600.4 8 0 14-5.600 14-12.600S24 2 16 2Z"/><g fill="none" stroke="#fff" stroke-width="1.600"><circle cx="16" cy="14.600" r="7.600"/><path d="M8.400 14.600h15.200M16 7c-2.700 2.300-3.900 4.800-3.900 7.600S13.300 19.900 16 22.200c2.700-2.300 3.900-4.800 3.900-7.600S18.700 9.300 16 7Z"/></g></svg>
`;
