import{n as e,r as t,t as n}from"./errors-DAA2USU5.js";import{a as r,c as i,d as a,f as o,i as s,l as c,m as l,n as u,r as d,s as f,t as p,u as m}from"./index-BmpfBdV7.js";var h=2;function g(e,t,n){let r=t===null?0:Math.ceil(e/t*h)+1,i=Math.max(r,n>0?Math.ceil(n*h)+1:0);return i>0?i:void 0}function _(e,t,n){return t<=0||n<=0?0:e/1e3/Math.min(1,t/n)}var v=2e3;function y(e){return Number.isFinite(e)?Math.min(1e4,e*100):0}function ee(e,t,n){return e>=t-v&&e<=t+Math.max(5e3,n*250)}function b(e,t){return e>=t-v}function x(e){let t=/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(e??``);if(!t)return NaN;let[,n,r,i,a,o,s]=t;return Date.parse(`${n}-${r}-${i}T${a}:${o}:${s}Z`)}function S(e){let t=/\?([^#]*)/.exec(e)?.[1];if(!t)return null;let n=new Map;for(let[e,r]of new URLSearchParams(t))n.set(e.toLowerCase(),r);let r=e=>n.get(e)??null,i=[],a=(e,t)=>{Number.isFinite(t)&&i.push({start:Number.isFinite(e)?e:null,end:t})};for(let e of[`q-sign-time`,`q-key-time`]){let t=/^(\d{1,12});(\d{1,12})$/.exec(r(e)??``);t&&a(Number(t[1])*1e3,Number(t[2])*1e3)}for(let e of[`x-amz`,`x-goog`,`x-oss`]){let t=x(r(`${e}-date`)),n=r(`${e}-expires`);n&&a(t,t+Number(n)*1e3)}let o=r(`expires`);o&&a(null,/^\d+$/.test(o)?Number(o)*1e3:Date.parse(o));let s=r(`se`);return s&&r(`sig`)&&a(Date.parse(r(`st`)??``),Date.parse(s)),i.length===0?null:i.reduce((e,t)=>t.end<e.end?t:e)}function C(e){if(e===void 0)return null;let t=String(e).trim(),n=/^\d+(\.\d+)?$/.test(t)?Number(t)*(Number(t)<1e11?1e3:1):Date.parse(t);return Number.isFinite(n)?n:null}function w(e,t){let n=[];e.validity!==void 0&&n.push(e.validity);let r=e=>{e!==null&&t!==null&&n.push((e-t)/1e3)};r(C(e.expiresAt));let i=S(e.url);return i&&(r(i.end),i.start!==null&&n.push((i.end-i.start)/1e3)),Math.min(1/0,...n)}var T=new Set([`PUT`,`POST`,`PATCH`]),te=/^(host|content-length|connection|date|expect|origin|referer|cookie2?|te|trailer|transfer-encoding|upgrade|via|keep-alive|sec-.*|proxy-.*|accept-encoding)$/i;function E(e,t={}){return new n({code:`bad-grant`,phase:`sign`,values:{reason:e,...t}})}function D(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}function ne(e){if(e==null)return{};if(!D(e))throw E(`headers`);let t={};for(let[n,r]of Object.entries(e)){if(te.test(n))continue;let e=typeof r==`number`?String(r):r;if(typeof e!=`string`)throw E(`header`,{header:O(n)});try{new Headers([[n,e]])}catch{throw E(`header`,{header:O(n)})}t[n]=e}return t}function O(e){return e.replace(/[^\w-]/g,`?`).slice(0,60)}function re(e){if(typeof e!=`string`||e.trim()===``)throw E(`url`);let t;try{t=new URL(e,globalThis.location?.href)}catch{throw E(`url`)}if(t.protocol!==`https:`&&t.protocol!==`http:`)throw E(`scheme`);return/^https?:\/\//i.test(e)?e:t.href}function k(e,{askedAt:t,serverDate:n}){if(!D(e))throw E(`not-an-object`);let r=re(e.url),i=typeof e.method==`string`?e.method.toUpperCase():`PUT`;if(!T.has(i))throw E(`method`);let a=typeof e.validity==`string`?Number(e.validity):e.validity,o=w({url:r,...typeof a==`number`&&Number.isFinite(a)&&{validity:a},...(typeof e.expiresAt==`string`||typeof e.expiresAt==`number`)&&{expiresAt:e.expiresAt}},n);return{url:r,method:i,headers:ne(e.headers),key:typeof e.key==`string`?e.key:null,token:typeof e.token==`string`?e.token:null,validity:o,endsAt:t+o*1e3}}var ie=3e4,ae=262144;function oe(e){let{clock:t,sign:r,endpoint:i}=e;return{async ask(a,{signal:o}){o.throwIfAborted();let s=t.now();if(r)return k(await ce(r,a,o),{askedAt:s,serverDate:null});if(!i)throw new n({code:`no-endpoint`,phase:`sign`});let c=await le(e,i,a,o),l=Date.parse(c.date??``);return k(await se(c),{askedAt:s,serverDate:Number.isNaN(l)?null:l})}}}var A=()=>f(()=>import(`./refusal-D28zoDvY.js`),[],import.meta.url);async function se(e){let{status:t,body:r}=e,i=t>=200&&t<=299;try{if(i)return JSON.parse(r)}catch{}let{failureOfAnswer:a,failureOfSuccess:o}=await A();throw new n(i?o(e):a(e))}async function j(e){let{failureOfThrown:t}=await A();return new n(t(e),{cause:e})}async function ce(e,n,r){try{return await e(n,{signal:r})}catch(e){throw r.throwIfAborted(),t(e)?e:await j(e)}}async function le(r,i,a,o){let{credentials:s=`same-origin`,timeout:c=ie,clock:l,fetch:u=fetch}=r,d=new AbortController,f=l.after(c,()=>d.abort()),p=AbortSignal.any([o,d.signal]);try{let e=ue(i),t=de(a),n=await fe(r);o.throwIfAborted();let c=await u(e,{method:`POST`,headers:n,body:t,credentials:s,cache:`no-store`,signal:p}),l=e=>c.headers.get(e);return{status:c.status,contentType:l(`content-type`)??``,body:await pe(c),retryAfter:l(`retry-after`),date:l(`date`)}}catch(r){if(o.throwIfAborted(),t(r)||e(r)&&!d.signal.aborted)throw r;let i={timeout:d.signal.aborted?c/1e3:0};throw new n({code:`endpoint-unreachable`,phase:`sign`,retryable:!0,values:i})}finally{f()}}function M(e,t){try{return t()}catch(t){throw new n({code:`bad-request`,phase:`sign`,values:{reason:e}},{cause:t})}}function ue(e){return M(`endpoint`,()=>{let{href:t,protocol:n}=new URL(e,globalThis.location?.href);if(n!==`https:`&&n!==`http:`)throw TypeError(n);return t})}function de(e){return M(`context`,()=>JSON.stringify(e))}async function fe({headers:e}){let t;try{t=typeof e==`function`?await e():e}catch(e){throw await j(e)}let n=M(`headers`,()=>new Headers(t));return n.set(`Content-Type`,`application/json`),n.has(`Accept`)||n.set(`Accept`,`application/json, application/problem+json`),n}async function pe(e){let t=e.body?.getReader();if(!t)return e.text();let n=new TextDecoder,r=``;for(;;){let{done:e,value:i}=await t.read();if(e)return r+n.decode();if(r+=n.decode(i,{stream:!0}),r.length>ae)return await t.cancel(),r}}var N=1e3,me=3e4,he=6e5;function ge(e,t,n=null){let r=Math.min(me,N*2**(e-1));return Math.round(n===null?t()*r:Math.min(he,n)+t()*N)}var P=`endpoint`,_e=class{#e=new Map;#t;constructor(e){this.#t=e}coolUntil(e){return e!==null&&this.#e.get(e)?.coolUntil||0}limit(e,t){let n=e===null?1/0:this.#e.get(e)?.limit??1/0;return Math.max(1,Math.min(n,t))}failed(e,{now:t,startedAt:n,running:r,retryAfter:i,asked:a}){let o=this.#n(e);return n>=o.coolUntil||o.failures===0?(o.failures+=1,o.limit=Math.max(1,Math.floor(Math.min(o.limit,r)/2)),o.successes=0,o.asked=a,o.coolUntil=t+ge(o.failures,this.#t,i)):i!==null&&(o.asked=!0,o.coolUntil=Math.max(o.coolUntil,t+i)),o.coolUntil}succeeded(e,t){let n=this.#e.get(e);!n||t<n.coolUntil||(n.failures=0,n.successes+=1,n.successes>=n.limit&&(n.limit+=1,n.successes=0))}forgive(){for(let e of this.#e.values())e.asked||(e.coolUntil=0)}#n(e){let t=this.#e.get(e);return t||this.#e.set(e,t={failures:0,asked:!1,coolUntil:0,limit:1/0,successes:0}),t}};function ve(e){return Array.from(atob(e),e=>e.charCodeAt(0).toString(16).padStart(2,`0`)).join(``)}function ye(e,t,n){return!Object.keys(n).some(e=>e.toLowerCase()===`content-md5`)&&e!==null&&/^[0-9a-f]{32}$/i.test(e)&&e.toLowerCase()!==ve(t)}var be=class{#e;#t;#n;#r=()=>{};constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n}expectStart(){this.#i(this.#t.response)}progress(){this.#i(this.#t.stall)}sent(){this.#i(this.#t.response)}stop(){this.#r(),this.#r=()=>{}}#i(e){this.stop(),e>0&&(this.#r=this.#e.after(e,this.#n))}};async function xe({attempt:e,permit:t,transport:n,ports:r,askedAt:i,md5:a}){let{clock:o,classifier:s}=r,{file:c,signal:l}=e,u=new AbortController,d=new be(o,e.limits,()=>u.abort()),f=o.now(),p=0,m=!1,h=!e.progressHidden,g=(e,n=o.now())=>{let r=e.code===`expired`&&ee(n,t.endsAt,t.validity);return{kind:`failed`,failure:e,permit:t,sent:p,ended:b(n,t.endsAt),need:r?_(n-i,p,c.size):0,sendingTime:n-f}},v=e=>({sent:p,finishing:m,now:e,endsAt:t.endsAt,origin:F(t.url),headers:Object.keys(t.headers).join(`, `).toLowerCase()}),y=async()=>{let e=v(o.now()),{origin:r}=e,i=await n.diagnose({url:t.url,file:c,signal:l});return l.throwIfAborted(),i===`file-unreadable`||i===`offline`?await x(i,e):g({code:`stalled`,phase:m?`response`:`transfer`,status:null,values:{origin:r,sent:p}},e.now)},x=async(e,t)=>{if(e===`offline`)return g({code:`offline`,phase:p>0?`transfer`:`preflight`,status:null},t.now);let{classifyBreak:n}=await s();return l.throwIfAborted(),g(n(e,t),t.now)};e.sending(),l.throwIfAborted(),e.socketsFree&&d.expectStart();let S;try{S=await n.put({file:c,url:t.url,method:t.method,headers:t.headers,signal:AbortSignal.any([l,u.signal]),onProgress(t){l.aborted||(p=t,h||=t>0&&t<c.size,h&&!m&&d.progress(),e.progress(t))},onSent(){l.aborted||(m=!0,h&&d.sent(),e.finishing())}})}catch(e){if(l.throwIfAborted(),!u.signal.aborted)throw e;return await y()}finally{d.stop()}l.throwIfAborted();let C=o.now();if(S.kind===`stored`){let{etag:e,status:n}=S;return a&&ye(e,a,t.headers)?g({code:`checksum-mismatch`,phase:`response`,status:n},C):{kind:`stored`,permit:t,etag:e,sendingTime:C-f}}let w=v(C);if(S.kind===`refused`){let{classifyRefusal:e}=await s();return l.throwIfAborted(),g(e(S,w),C)}let T=await n.diagnose({url:t.url,file:c,signal:l});return l.throwIfAborted(),await x(T,w)}function F(e){return/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(e)?.[0].replace(/\/\/[^/]*@/,`//`)??``}async function Se(n,r){let{clock:i}=r,{signal:a}=n,o=null;try{let e=await n.md5?.(),t=await r.grants();a.throwIfAborted();let s=i.now();if(o=await t.ask(n.request(e),{signal:a}),a.throwIfAborted(),o.url===n.refusedUrl)return{kind:`repeated`};if(n.granted(o),n.need>0&&n.need>=o.validity)return I({code:`validity-too-short`,phase:`sign`,values:{needed:Math.ceil(n.need),granted:Math.round(o.validity)}},o);let c=n.heldUntil(o);if(c!==null)return{kind:`held`,until:c};let l=await r.transport();return a.throwIfAborted(),o.endsAt-i.now()<=y(o.validity)?{kind:`stale`,permit:o}:await xe({attempt:n,permit:o,transport:l,ports:r,askedAt:s,md5:e})}catch(n){if(a.aborted)throw a.reason;if(e(n))throw n;return t(n)?I(n.failure,o):I({code:`internal`,phase:o?`transfer`:`sign`,retryable:!0},o)}}function I(e,t){return{kind:`failed`,failure:e,permit:t,sent:0,ended:!1,need:0,sendingTime:0}}var L={then:`fail`};function Ce({code:e,retryable:t},{spent:n,refusals:r,retries:i,ended:a}){let o=n+1>=i;switch(e){case`offline`:return{then:`wait-online`};case`expired`:return o?L:a?{then:`renew`,refusal:!1}:r>0?L:{then:`renew`,refusal:!0};case`forbidden`:case`signature-mismatch`:case`cors`:return o||r>0?L:{then:`renew`,refusal:!0};case`stalled`:case`checksum-mismatch`:return o?L:{then:`renew`,refusal:!1};case`busy`:case`network`:case`endpoint-unreachable`:return o?L:{then:`back-off`};default:return t&&!o?{then:`back-off`}:L}}var we=1100;async function Te(e,t,n){let{ledger:r,clock:i}=n;for(;;){let a=i.now(),o=!e.started;e.started=!0,r.step(e,{state:`signing`},{sent:0},o?`start`:void 0),t.throwIfAborted();let s=await Se(De(e,t,n),n);s.kind!==`stored`&&await n.words?.(),t.throwIfAborted();let c=Ee(e,s,a,n);if(t.throwIfAborted(),c)return c}}function Ee(e,t,n,r){let{ledger:i,hosts:a,throughput:o,clock:c}=r;switch(t.kind){case`stored`:return o.measure(e.item.size,t.sendingTime),a.succeeded(F(t.permit.url),n),i.step(e,{state:`done`},{etag:t.etag,sent:e.item.size},`success`),{to:`end`};case`held`:return z(e,r,`backoff`),{to:`wait`,until:t.until};case`repeated`:return e.repeats+=1,e.repeats>1?s(e,{code:`grant-cached`,phase:`sign`},0,r):(z(e,r,`renewal`),{to:`wait`,until:c.now()+we});case`stale`:{if(e.refusedUrl=t.permit.url,e.stale+=1,e.stale<2)return R(e,r);let n=Math.round(t.permit.validity);return s(e,{code:`validity-too-short`,phase:`sign`,values:{granted:n,needed:n+1}},0,r)}case`failed`:{let{sent:l}=t,u=t.failure.code===`endpoint-unreachable`&&!r.online()?{...t.failure,code:`offline`}:t.failure,{retries:f}=r.settings();t.sendingTime>=1e3&&o.measure(l,t.sendingTime);let{spent:p,refusals:m}=e,h=Ce(u,{spent:p,refusals:m,retries:f,ended:t.ended});if(h.then===`wait-online`)return z(e,r,`offline`),{to:`wait-online`};if(e.spent+=1,h.then===`fail`)return s(e,u,l,r);if(h.then===`renew`)return e.refusals=h.refusal?m+1:0,e.need=Math.max(e.need,t.need),e.refusedUrl=t.permit?.url??null,R(e,r,u,l);let g=t.permit?F(t.permit.url):P,_=u.code===`busy`,v=a.failed(g,{now:c.now(),startedAt:n,running:i.totals.running,retryAfter:u.retryAfter??null,asked:_});return z(e,r,`backoff`,d(e,u,l,r)),{to:`wait`,until:v}}}}function R(e,t,n,r=0){let i=n&&d(e,n,r,t);return t.ledger.step(e,{state:`waiting`,wait:`renewal`,...i&&{error:i}},{renewals:e.item.renewals+1,sent:0},`renew`),null}function z(e,{ledger:t},n,r){t.step(e,{state:`waiting`,wait:n,...r&&{error:r}},{sent:0})}function De(e,t,n){let{ledger:r,hosts:i,clock:a}=n,{stallTimeout:o,responseTimeout:s,checksum:c}=n.settings(),l=n.progressHidden(),u=a.now();return{file:e.file,request:t=>ke(e,t,n),md5:c?()=>Oe(e,t,n):null,refusedUrl:e.refusedUrl,need:e.need,limits:{stall:o,response:s},progressHidden:l,socketsFree:!l&&n.socketsFree(),signal:t,heldUntil:e=>{let t=i.coolUntil(F(e.url));return t>a.now()?t:null},granted:t=>{i.succeeded(P,u),n.granted(F(t.url)),t.token!==null&&(e.token=t.token),r.patch(e,{key:t.key??e.item.key,location:Ae(t)})},sending:()=>{e.stale=e.repeats=0,r.step(e,{state:`uploading`},{attempt:e.item.attempt+1})},progress:t=>{t!==e.item.sent&&r.patch(e,{sent:t},`progress`)},finishing:()=>r.step(e,{state:`finishing`},{sent:e.item.size})}}async function Oe(e,t,{digest:r}){if(e.md5!==null)return e.md5;let i=await r();t.throwIfAborted();try{return e.md5=await i(e.file,t)}catch(e){throw t.throwIfAborted(),new n({code:`file-unreadable`,phase:`read`},{cause:e})}}function ke({item:e,token:t,need:n},r,{settings:i,throughput:a}){let{id:o,name:s,type:c,size:l,path:u}=e,{context:d}=i(),f=g(l,a.rate,n);return{action:`upload`,file:{name:s,type:c,size:l,...u!==s&&{path:u},...r!==void 0&&{md5:r}},id:o,attempt:e.attempt+1,...f!==void 0&&{validity:f},...t!==null&&{token:t},...d!==void 0&&{context:d}}}function Ae({url:e}){return e.split(/[?#]/,1)[0]||null}var je=3e4,Me=class{#e;#t;#n;#r=new Set;#i=new Map;#a=new Set;#o=1/0;#s=()=>{};#c=null;#l=!1;#u=!1;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n}get length(){return this.#r.size}join(e){this.leave(e),this.#r.add(e)}joinFirst(e){for(let t of e)this.leave(t);let t=[...this.#r];this.#r.clear();for(let n of[...e,...t])this.#r.add(n)}joinAt(e,t){this.leave(e),this.#i.set(e,t),this.wake(t)}joinWhenOnline(e){this.leave(e),this.#a.add(e),this.wake(this.#e.now()+je)}leave(e){this.#r.delete(e),this.#i.delete(e),this.#a.delete(e)}next(){let[e]=this.#r;return e&&this.#r.delete(e),e}mayConnect(){let e=this.#u||this.#l||this.#t.online();return this.#l=!1,e}connected(){let e=!this.#t.online(),t=e&&!this.#u;this.#u=e,t&&(this.joinFirst([...this.#a]),this.#n.pump())}wake(e){this.#c??=this.#t.watch(()=>this.#f()),e>=this.#o||(this.#s(),this.#o=e,this.#s=this.#e.after(Math.max(0,e-this.#e.now()),()=>this.#d()))}rest(){this.#s(),this.#s=()=>{},this.#o=1/0,this.#c?.(),this.#c=null}#d(){this.#o=1/0;let e=this.#e.now();for(let[t,n]of[...this.#i])n<=e?this.join(t):this.wake(n);this.#a.size>0&&(this.#l=!0,this.joinFirst([...this.#a])),this.#n.pump()}#f(){this.#n.back(),this.joinFirst([...this.#a]);for(let e of[...this.#i.keys()])this.join(e);this.#n.pump()}},Ne=262144,Pe=1e3,Fe=.4,B=class{#e=null;get rate(){return this.#e}measure(e,t){if(e<=0||t<=0||e<Ne&&t<Pe)return;let n=e/t*1e3;this.#e=this.#e===null?n:this.#e+Fe*(n-this.#e)}},Ie=6,Le=class{#e;#t;#n;#r;#i;#a=new Map;#o=null;#s=!1;constructor(e,t){let{clock:n,connectivity:r,random:i}=e;this.#e=e,this.#t=t,this.#r=new _e(i),this.#i=new Me(n,r,{pump:()=>this.pump(),back:()=>this.#r.forgive()}),this.#n={...e,ledger:t,hosts:this.#r,throughput:e.throughput??new B,digest:e.digest??(()=>Promise.reject(TypeError(`No digest`))),socketsFree:()=>this.#a.size<=Ie,online:()=>r.online(),progressHidden:()=>r.progressHidden(),granted:e=>{this.#o=e,this.#i.connected()}}}join(e){for(let t of e)this.#a.has(t)||this.#i.join(t)}stop(e){this.#i.leave(e);let t=this.#a.get(e);this.#a.delete(e),t?.abort()}suspend(){this.#s=!0;let e=[...this.#t.entries()].filter(e=>this.#a.has(e)||e.item.state===`waiting`);for(let t of e)this.stop(t);this.#i.joinFirst(e),this.#i.rest();for(let t of e)this.#t.step(t,{state:`queued`},{sent:0})}resume(){this.#s=!1,this.pump()}pump(){let{clock:e}=this.#e;for(;!this.#s&&this.#i.length>0&&this.#a.size<this.#c();){let t=Math.max(this.#r.coolUntil(P),this.#r.coolUntil(this.#o));if(e.now()<t){this.#i.wake(t);return}let n=this.#i.next();if(!n)break;this.#i.mayConnect()?this.#l(n):this.#u(n)}this.#s||(this.#t.idle&&this.#i.rest(),this.#t.report())}#c(){return this.#r.limit(this.#o,this.#e.settings().concurrency)}#l(e){let t=new AbortController,{signal:n}=t;this.#a.set(e,t),Te(e,n,this.#n).catch(t=>{if(n.aborted)throw t;return s(e,{code:`internal`,phase:`transfer`},e.item.sent,this.#n)}).then(t=>{this.#a.delete(e),t.to===`wait`?this.#i.joinAt(e,t.until):t.to===`wait-online`&&this.#i.joinWhenOnline(e),this.pump()}).catch(()=>{})}#u(e){this.#i.joinWhenOnline(e),this.#t.step(e,{state:`waiting`,wait:`offline`})}},V={now:()=>performance.now(),after(e,t){let n=setTimeout(t,e);return()=>clearTimeout(n)}},Re={online:()=>navigator.onLine,watch(e){let t=new AbortController,n={signal:t.signal};return window.addEventListener(`online`,e,n),document.addEventListener(`visibilitychange`,()=>{document.visibilityState===`visible`&&e()},n),()=>t.abort()},progressHidden:()=>!!navigator.serviceWorker?.controller},ze=class{#e;#t;#n=null;#r=null;constructor(e,t){this.#e=e,this.#t=t,e.subscribe(()=>this.#i()),this.#i()}#i(){let e=!this.#e.idle;e!==!!this.#n&&(e?this.#a():this.#o()),this.#e.totals.running>0?this.#r??=Be():this.#s()}#a(){this.#n=new AbortController;let{signal:e}=this.#n;window.addEventListener(`beforeunload`,e=>{this.#t()&&e.preventDefault()},{signal:e}),document.addEventListener(`visibilitychange`,()=>{document.visibilityState===`visible`&&(this.#s(),this.#i())},{signal:e})}#o(){this.#n?.abort(),this.#n=null}#s(){this.#r?.then(e=>e?.release()).catch(()=>{}),this.#r=null}};async function Be(){try{return await navigator.wakeLock?.request(`screen`)??null}catch{return null}}var H=e=>e===1?``:`s`,U={queued:`Waiting for its turn`,ready:`Ready to upload`,signing:`Preparing…`,uploading:`Uploading…`,finishing:`Finishing…`,renewal:`The link ran out. Starting over with a new one`,offline:`Waiting for the connection`,backoff:({error:e})=>e?.code===`busy`||e?.phase===`sign`?`The server is busy. Trying again shortly`:`The connection broke. Trying again shortly`,done:`Uploaded`,percentOf:(e,t)=>`${e} of ${t}`,left:e=>`${e} left`,aboutLeft:e=>`about ${e} left`,cancel:`Cancel`,retry:`Retry`,remove:`Remove`,actionOn:(e,t)=>`${e} ${t}`,cancelAll:`Cancel all`,retryFailed:`Retry failed`,start:`Upload`,dismiss:`Dismiss`,summary:(e,t,n,r)=>`${n} of ${r} file${H(t)}`,summaryReady:(e,t)=>`${t} file${H(e)} ready`,summaryDone:(e,t)=>`${t} file${H(e)} uploaded`,failedCount:(e,t)=>`${t} failed`,bytesOf:(e,t)=>`${e} of ${t}`,total:`All files`,list:`Files`,more:(e,t)=>`and ${t} more`,rejected:(e,t)=>`${t} file${H(e)} not added`,submitHeld:`The form will be sent once every file has arrived`,submitDropped:`The form was not sent, because a file did not arrive`,nothingDropped:`There was no file in what you dropped`,unreadable:(e,t)=>`${t} item${H(e)} could not be read`,announceAdded:(e,t)=>`${t} file${H(e)} added`,announceDone:e=>`${e} uploaded`,announceAllDone:(e,t)=>`${t} file${H(e)} uploaded`,announceRemoved:e=>`${e} removed`,announceFailed:(e,t)=>`${e}: ${t}`,announceFailedMany:(e,t)=>`${t} file${H(e)} failed`},Ve=400,He=class{#e;#t;#n=[];#r=[];#i=[];#a=0;#o;constructor(e,t){this.#e=e,this.#t=t}hear(e,t){if(e.type===`add`)this.#a+=e.items.length;else if(e.type===`success`)this.#n.push(e.item);else if(e.type===`error`&&e.item.error?.code!==`cancelled`)this.#r.push(e.item);else if(e.type===`remove`&&!t)this.#i.push(e.item);else return;this.#o??=setTimeout(()=>this.#s(),Ve)}say(e){W(this.#e.querySelector(`[role=status]`),e)}alert(e){W(this.#e.querySelector(`[role=alert]`),e)}#s(){let{strings:e,format:t}=this.#t(),[n,r,i,a]=[this.#n,this.#r,this.#i,this.#a];this.#o=void 0,this.#n=[],this.#r=[],this.#i=[],this.#a=0;let[o]=n;o&&n.length===1?this.say(e.announceDone(o.name)):o?this.say(e.announceAllDone(n.length,t.count(n.length))):i[0]&&i.length===1?this.say(e.announceRemoved(i[0].name)):a>0&&this.say(e.announceAdded(a,t.count(a)));let[s]=r;s?.error&&r.length===1?this.alert(e.announceFailed(s.name,s.error.message)):s&&this.alert(e.announceFailedMany(r.length,t.count(r.length)))}};function W(e,t){e&&(e.textContent=``,requestAnimationFrame(()=>e.textContent=t))}var Ue=o`
  progress {
    position: absolute;
    inset-block-end: -1px;
    inset-inline: 0;
    appearance: none;
    inline-size: 100%;
    block-size: 3px;
    border: 0;
    background: var(--_line);
    color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: currentColor;
    transition: inline-size 0.25s linear;
  }
  progress::-moz-progress-bar {
    background: currentColor;
    transition: inline-size 0.25s linear;
  }
  progress:indeterminate {
    background: linear-gradient(90deg, transparent, currentColor, transparent) 0 0 / 40% 100% no-repeat
      var(--_line);
    animation: slide 1.4s ease-in-out infinite alternate;
  }
  progress:indeterminate::-moz-progress-bar {
    background: none;
  }
  [data-tone='wait'] progress {
    color: var(--_quiet);
  }
  @keyframes slide {
    to {
      background-position: 100% 0;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-4px);
    }
  }
  li {
    animation: arrive 0.15s;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::-webkit-progress-value,
    ::-moz-progress-bar {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      background: Canvas;
      border-block-start: 1px solid CanvasText;
      color: Highlight;
    }
    .primary,
    .base.dragging {
      border: 1px solid Highlight;
    }
  }
`,We=[o`
  .filled .zone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 0.625em 1em;
    text-align: start;
  }
  .filled .zone-icon {
    inline-size: 2em;
    block-size: 2em;
    margin: 0;
    font-size: 0.875em;
  }
  .filled .limits {
    margin-inline-start: auto;
  }
  .dragging .list,
  .dragging .summary {
    opacity: 0.5;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .list {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li,
  .summary,
  .notice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding: 0.5em 0.625em 0.5em 1em;
    padding-inline: 1em 0.625em;
    border-block-start: 1px solid var(--_line);
  }
  .summary:not(:has(*)) {
    display: none;
  }
  .summary {
    min-block-size: 2em;
    padding-block: 0.25em;
    background: var(--_wash);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .notice {
    align-items: start;
    background: color-mix(in srgb, var(--_danger) 9%, transparent);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .notice .words {
    padding-block: 0.375em;
  }
  .notice strong {
    color: var(--_danger-text);
    font-weight: 600;
  }
  .notice.calm {
    background: var(--_wash);
  }
  .notice.calm strong {
    color: inherit;
  }
  .more {
    margin: 0;
    padding: 0.625em 1em;
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-inline-end: 0.5em;
    border-radius: 8px;
    background: var(--_wash);
    color: var(--_quiet);
  }
  .name {
    display: flex;
    font-size: 0.9375em;
    font-weight: 500;
  }
  .name bdi {
    display: flex;
    min-inline-size: 0;
    white-space: pre;
  }
  .name span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name span:last-child {
    flex: none;
  }
  .status {
    display: flex;
    gap: 0.3em;
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .status .icon {
    flex: none;
    inline-size: 1em;
    margin-block-start: 0.075em;
    stroke-width: 2.5;
  }
  [data-tone='done'] .status {
    color: var(--_success-text);
  }
  [data-tone='failed'] .status {
    color: var(--_danger-text);
  }
  [data-tone='failed'] .tile {
    background: color-mix(in srgb, var(--_danger) 11%, transparent);
    color: var(--_danger-text);
  }
  @container (max-width: 26rem) {
    li .text span {
      display: none;
    }
    li .text {
      padding: 0 0.5em;
      font-size: 1em;
    }
    .filled .limits {
      display: none;
    }
  }
  @container (max-width: 18rem) {
    .tile {
      inline-size: 32px;
      block-size: 32px;
      margin-inline-end: 0.25em;
    }
    .summary {
      flex-wrap: wrap;
    }
    .summary .words {
      flex-basis: 100%;
    }
    .filled .zone {
      flex-wrap: nowrap;
    }
    .zone {
      padding-inline: 0.75em;
    }
    li,
    .summary,
    .notice {
      padding-inline: 0.75em 0.375em;
    }
  }
`,o`
  .text,
  .primary {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 32px;
    padding: 0 0.625em;
    color: var(--_accent-text);
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  .primary {
    padding: 0 1em;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    color: var(--_quiet);
  }
  .text:enabled:hover,
  .close:enabled:hover {
    background: var(--_wash);
    color: inherit;
  }
`,Ue],Ge=class{#e;#t=new Map;#n=0;constructor(e){this.#e=e}change(e){this.#t.set(e.id,e),this.request()}forget(e){this.#t.delete(e)}request(){this.#n||=requestAnimationFrame(()=>{let e=this.#t;this.#t=new Map,this.#n=0,this.#e(e)})}},G=/(zip|tar|gz|7z|rar|bz2|xz)$/,Ke=/(pdf|word|document|text|markdown|rtf|json|csv)/;function qe(e,t){let n=e.split(`/`,1)[0];if(n===`image`||n===`video`||n===`audio`)return n;let r=/\.(\w+)$/.exec(t)?.[1]?.toLowerCase()??``;return G.test(e)||G.test(r)?`archive`:n===`text`||Ke.test(e)?`text`:`file`}function Je(e){let t=/\.[^.\s]{1,8}$/.exec(e)?.[0]??``,n=Array.from(e.slice(0,e.length-t.length)),r=n.length>12?5:0;return[n.slice(0,n.length-r).join(``),n.slice(n.length-r).join(``)+t]}var K=`M6 3h8l5 5v13H6zM14 3v5h5`,Ye={image:`M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5v.01`,video:`M3 6h13v12H3zM16 11l5-3v8l-5-3`,audio:`M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0`,archive:`M4 4h16v5H4zM5.5 9v11h13V9M10 13h4`,text:`${K}M9 13h7M9 17h5`,file:K},Xe=e=>p(Ye[e]),q=()=>p(`M6.5 6.5l11 11M17.5 6.5l-11 11`),Ze=()=>p(`M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5`),Qe=()=>p(`M6 12.5l4 4 8-9`),$e=()=>p(`M12 3.5 22 20.5H2zM12 10v4.5M12 17.3v.01`),et=()=>p(`M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M12 7v5.5l3.5 2`),tt=4e3,nt=1500,rt=.02,J={rate:null,left:null},Y=class{#e=0;#t=0;#n=-1;#r=0;#i=0;sample(e,t,n){if(this.#n<0||t<this.#n)return this.#e=this.#t=e,this.#n=t,this.#r=this.#i=0,J;let r=e-this.#t;if(r>0){let n=(t-this.#n)/r*1e3,i=Math.max(1-Math.exp(-r/tt),r/(e-this.#e));this.#r+=(n-this.#r)*i,this.#i=Math.max(this.#i,this.#r),this.#t=e,this.#n=t}return e-this.#e>=nt&&this.#r>this.#i*rt?{rate:this.#r,left:(n-t)/this.#r}:J}};function X(e){switch(e.state){case`queued`:return`calm`;case`waiting`:return`wait`;case`done`:return`done`;case`failed`:return e.error.code===`cancelled`?`calm`:`failed`;default:return`active`}}function it(e,t,n,i,a){let o=a.size(e.size);switch(e.state){case`queued`:return r(n?i.ready:i.queued,o);case`signing`:return e.renewals>0?i.renewal:i.signing;case`uploading`:return e.renewals>0&&t.rate===null?i.renewal:e.sent===0?r(i.uploading,o):r(i.percentOf(a.percent(Q(e)),o),...Z(t,i,a));case`finishing`:return i.finishing;case`waiting`:return e.wait===`renewal`?i.renewal:e.wait===`offline`?i.offline:i.backoff(e);case`done`:return r(i.done,o);case`failed`:return e.error.message}}function Z({rate:e,left:t},n,r){if(e===null||t===null)return[];let i=r.time(t);return[r.rate(e),t>55?n.aboutLeft(i):n.left(i)]}function Q({sent:e,size:t}){return t>0?Math.min(e/t,.99):0}var at=class{#e;#t;#n;constructor(e){this.element=document.createElement(`li`),this.#t=new Y,this.#n=J,this.#e=e,this.element.setAttribute(`part`,`row`)}update(e,t){if(e.state===`uploading`&&this.#e.state===`uploading`&&this.#e.sent>0){this.#e=e;let t=this.element.querySelector(`progress`);t&&(t.value=Q(e))}else this.#e=e,this.render(t)}tick(e,t){let{state:n,sent:r,size:i}=this.#e;n===`uploading`&&(this.#n=this.#t.sample(e,r,i),this.render(t))}render(e){this.#e.state!==`uploading`&&(this.#t=new Y,this.#n=J);let t=this.#e;this.element.dataset.tone=X(t);let n=it(t,this.#n,e.manual,e.strings,e.format);c(st(t,n,e),this.element)}focus(){this.element.querySelector(`.close`)?.focus()}},ot={done:Qe,failed:$e,wait:et};function st(e,t,n){let{strings:r,act:a,disabled:o}=n,[s,c]=Je(e.name),l=e.state===`done`||e.state===`failed`,u=l||e.state===`queued`?`remove`:`cancel`;return m`
    <span class="tile" part="file-icon">${Xe(qe(e.type,e.name))}</span>
    <span class="words">
      <span class="name" part="name" title=${e.path}
        ><bdi><span>${s}</span><span>${c}</span></bdi></span
      >
      <span class="status" part="status">${ot[X(e)]?.()}<bdi>${t}</bdi></span>
    </span>
    ${e.state===`failed`?m`<button
            class="text"
            part="button retry-button"
            aria-label=${r.actionOn(r.retry,e.name)}
            ?disabled=${o}
            @click=${()=>a(`retry`,e.id)}
          >
            ${Ze()}<span>${r.retry}</span>
          </button>`:i}
    <button
      class="close"
      part="button ${u}-button"
      title=${r[u]}
      aria-label=${r.actionOn(r[u],e.name)}
      ?disabled=${o}
      @click=${t=>{t.detail<2&&a(u,e.id)}}
    >
      ${q()}
    </button>
    ${l||e.state===`queued`?i:ct(e)}
  `}function ct(e){return e.sent>0||e.state===`waiting`?m`<progress part="progress" aria-label=${e.name} max="1" .value=${Q(e)}></progress>`:m`<progress part="progress" aria-label=${e.name}></progress>`}var lt=class{#e;#t=new Map;#n;constructor(e,t){this.#e=e,this.#n=t}arrange(e,t){let n=e.slice(0,200),r=new Set(n.map(e=>e.id));for(let[e,t]of this.#t)r.has(e)||this.#r(e,t);for(let e of n){if(this.#t.has(e.id))continue;let n=new at(e);n.render(t),this.#t.set(e.id,n),this.#e.append(n.element)}}update(e,t){let n=this.#t.get(e.id);n&&this.#i(n,()=>n.update(e,t))}tick(e,t){for(let n of this.#t.values())n.tick(e,t)}renderAll(e){for(let t of this.#t.values())this.#i(t,()=>t.render(e))}#r(e,t){let n=this.#a(t)?this.#o(e):void 0,r=this.#a(t);this.#t.delete(e),t.element.remove(),n?n.focus():r&&this.#n()}#i(e,t){let n=this.#a(e);t(),n&&!this.#a(e)&&e.focus()}#a(e){let t=e.element.getRootNode();return t instanceof ShadowRoot&&e.element.contains(t.activeElement)}#o(e){let t=[...this.#t.keys()],n=t.indexOf(e);return this.#t.get(t[n+1]??t[n-1]??``)}};function ut(e,t,n,r){let{totals:a,disabled:o,startable:s}=e;if(a.items<2&&!s)return i;let c=a.running+a.waiting>0;return m`
    <span class="words" part="summary-text"><bdi>${dt(e,t,n)}</bdi></span>
    ${a.failed>0?$(t.retryFailed,o,r.retryFailed):i}
    ${c&&!s?$(t.cancelAll,o,r.cancelAll):i}
    ${s?$(t.start,o,r.start,`primary`):i}
    ${c&&!s?m`<progress
            part="total-progress"
            aria-label=${t.total}
            max="1"
            .value=${Q(a)}
          ></progress>`:i}
  `}function dt({totals:e,pace:t,startable:n},i,a){let{items:o,done:s,failed:c,sent:l,size:u,running:d,waiting:f}=e,p=a.count(o);if(n)return r(i.summaryReady(f,a.count(f)),a.size(u-l));let m=s===o?[i.summaryDone(o,p),a.size(u)]:[i.summary(s,o,a.count(s),p)];return c>0&&m.push(i.failedCount(c,a.count(c))),d+f>0&&(m.push(i.bytesOf(a.size(l),a.size(u))),m.push(...Z(t,i,a).slice(1))),r(...m)}function $(e,t,n,r=`text`){return m`<button class=${r} part="button" ?disabled=${t} @click=${n}>${e}</button>`}var ft=500,pt=class{#e;#t;#n=new Ge(e=>this.#u(e.keys()));#r=new Map;#i;#a;#o=J;#s=new Y;#c;#l=!0;constructor(e,t){this.#e=e,this.#t=t}attach(e){let t=e.querySelector(`.list`),n=e.querySelector(`.summary`);t&&n&&(this.#i=new lt(t,this.#t.focusElsewhere),this.#a=n,this.#l=!1,this.#n.request())}hear(e){switch(e.type){case`add`:case`restore`:this.#l=!1,this.#n.request();break;case`remove`:this.#l=!1,this.#r.delete(e.item.id),this.#n.forget(e.item.id),this.#n.request();break;case`change`:this.#n.change(e.item);break;case`progress`:this.#r.set(e.item.id,e.item);break;case`success`:case`error`:this.#r.delete(e.item.id)}}refresh(){this.#i?.renderAll(this.#m()),this.#p()}stop(){clearInterval(this.#c),this.#c=void 0}#u(e){let t=this.#m();this.#l||this.#i?.arrange(this.#e.items,t),this.#l=!0;for(let n of e){let e=this.#e.get(n);e&&this.#i?.update(e,t)}this.#p(),this.#d();let n=[...this.#r.values()];this.#r.clear(),this.#t.progress(n)}#d(){this.#e.totals.running===0?this.stop():this.#c??=setInterval(()=>this.#f(),ft)}#f(){let e=performance.now(),{sent:t,size:n,running:r}=this.#e.totals;if(r===0)return this.stop();this.#o=this.#s.sample(e,t,n),this.#i?.tick(e,this.#m()),this.#p()}#p(){let{totals:e}=this.#e,t=this.#t,n=this.#a;if(!n)return;let{strings:r,format:i}=t.words(),a=n.getRootNode(),o=()=>a instanceof ShadowRoot&&n.contains(a.activeElement),s=o(),l=t.manual()&&e.running===0&&e.waiting>0,u={totals:e,pace:this.#o,startable:l,disabled:t.locked()};c(ut(u,r,i,{start:()=>this.#e.start(),cancelAll:()=>this.#e.cancel(),retryFailed:()=>this.#e.retry()}),n),s&&!o()&&t.focusElsewhere()}#m(){let{words:e,manual:t,locked:n}=this.#t;return{...e(),manual:t(),disabled:n(),act:(e,t)=>this.#h(e,t)}}#h(e,t){this.#e[e](t)}},mt=class{#e;#t;#n;#r=null;#i=null;constructor(e,t,n){this.#e=e,this.#t=t,this.#n=n,t.subscribe(()=>this.#o()),this.#o()}get#a(){let{running:e,waiting:t}=this.#t.totals;return e+t>0}#o(){let e=this.#a?this.#e.form?.getRootNode()??null:null;e!==this.#r&&(this.#r?.removeEventListener(`submit`,this.#s,!0),e?.addEventListener(`submit`,this.#s,!0),this.#r=e),this.#i&&!this.#a&&queueMicrotask(()=>this.#c())}#s=e=>{let{form:t,whileUploading:n}=this.#e;if(!t||e.target!==t||n===`allow`)return;if(e.preventDefault(),e.stopImmediatePropagation(),n===`block`){this.#e.reportValidity();return}let{submitter:r}=e;this.#i={form:t,submitter:r,failed:this.#t.totals.failed},this.#n.held(),this.#t.start()};#c(){if(!this.#i||this.#a)return;let{form:e,submitter:t,failed:n}=this.#i;this.#i=null,this.#t.totals.failed>n?this.#n.dropped():e===this.#e.form&&(this.#n.sent(),e.requestSubmit(ht(t,e)?t:null))}};function ht(e,t){return e!==null&&e.form===t}var gt=3;function _t(e,t){let{strings:n,format:r}=t,{length:i}=e;return{title:n.rejected(i,r.count(i)),lines:yt(e.map(({file:e,message:t})=>n.announceFailed(e.name,t)),t)}}function vt(e,t){let{strings:n,format:r}=t,{length:i}=e;return i===0?{title:n.nothingDropped,lines:[]}:{title:n.unreadable(i,r.count(i)),lines:yt(e,t)}}function yt(e,{strings:t,format:n}){let r=e.length-gt;return r>0?[...e.slice(0,gt),t.more(r,n.count(r))]:e}function bt(e,t,n){return m`
    <div class="notice ${e.calm?`calm`:``}" part="notice">
      <div class="words">
        <strong>${e.title}</strong>
        ${e.lines.map(e=>m`<div>${e}</div>`)}
      </div>
      <button
        class="close"
        part="button"
        title=${t.dismiss}
        aria-label=${t.dismiss}
        @click=${n}
      >
        ${q()}
      </button>
    </div>
  `}var xt=class{#e;#t;#n;#r;#i;#a;#o=null;#s=-1;constructor(e,t,n){this.#n=e,this.#e=t,this.#t=n,this.#a=u(n.words(),U,n.strings());let r=()=>this.#a;this.#i=new He(e,r),this.#r=new pt(t,{...n,words:r}),this.#d(),this.#r.attach(e),new mt(n.control,t,{held:()=>this.#l({title:this.#a.strings.submitHeld,lines:[],calm:!0}),sent:()=>this.#l(null),dropped:()=>this.#c({title:this.#a.strings.submitDropped,lines:[]})})}static dress(e,t){a(e,[...t,...We])}hear(e,t){this.#r.hear(e),this.#i.hear(e,t),e.type===`add`&&!this.#o?.calm&&(this.#o=null),e.type===`reject`&&this.#c(_t(e.rejections,this.#a)),this.#s!==this.#e.totals.items&&this.#d()}missed(e){this.#c(vt(e,this.#a))}refresh(){this.#a=u(this.#t.words(),U,this.#t.strings()),this.#d(),this.#r.refresh()}stop(){this.#r.stop()}#c(e){this.#o=e,this.#i.alert([e.title,...e.lines].join(`. `)),this.#d()}#l(e){this.#o=e,e&&this.#i.say(e.title),this.#d()}#u(){this.#o=null,this.#d(),this.#t.focusElsewhere()}#d(){let{strings:e,format:t}=this.#a;this.#s=this.#e.totals.items;let n=this.#s-200;c(m`
        ${this.#o?bt(this.#o,e,()=>this.#u()):i}
        <div class="summary" part="summary" role="group" aria-label=${e.total}></div>
        <ul class="list" part="list" role="list" aria-label=${e.list}></ul>
        ${n>0?m`<p class="more">${e.more(n,t.count(n))}</p>`:i}
        <div class="heard" role="status"></div>
        <div class="heard" role="alert"></div>
      `,this.#n)}},St=l({Face:()=>xt,scheduler:()=>wt}),Ct=new B;function wt(e,t,n){return new ze(e,()=>Et(e,t)),new Le({...n,clock:V,connectivity:Re,random:Math.random,throughput:Ct,grants:async()=>Tt(t),classifier:()=>f(()=>import(`./classify-BpVzEH3i.js`),[],import.meta.url),digest:async()=>(await f(async()=>{let{md5:e}=await import(`./checksum-D87SLsle.js`);return{md5:e}},[],import.meta.url)).md5},e)}function Tt({endpoint:e,sign:t,headers:n,credentials:r}){return oe({clock:V,endpoint:e,sign:t,headers:n,credentials:r})}function Et({totals:e},{manual:t,noLeaveWarning:n,isConnected:r}){return r&&!n&&(e.running>0||!t)}export{xt as Face,b as n,wt as scheduler,St as t};