/**
 * The one script of the chat page, served as it stands. Without it every form works by itself; with it the same
 * forms are posted in place, so that the page, the focus and the conversation stay. It keeps the conversation's id
 * for as long as the tab lives, and no words.
 */
export const script = `'use strict';
(() => {
  const page = document.querySelector('main.chat');
  if (!page) return;
  const log = page.querySelector('.log');
  const form = page.querySelector('form.ask');
  const box = form.elements.text;
  const status = form.querySelector('.status');
  const said = document.getElementById('said');
  const form_fields = (name) => document.querySelectorAll('input[name=' + name + ']');
  const hex = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const recall = () => { try { return sessionStorage.getItem('conversation'); } catch { return null; } };
  const remember = (id) => { try { sessionStorage.setItem('conversation', id); } catch { /* private mode */ } };
  const forget = () => { try { sessionStorage.removeItem('conversation'); } catch { /* private mode */ } };

  const kept = recall();
  const fresh = page.hasAttribute('data-fresh');
  let conversation = fresh && /^[0-9a-f]{32}$/.test(kept || '') ? kept : form.elements.conversation.value;
  let after = fresh ? '' : form.elements.after.value;
  let pending = 0;
  const put = (name, value) => { for (const field of form_fields(name)) field.value = value; };
  put('conversation', conversation);
  remember(conversation);

  const show = (answer) => {
    let first;
    for (const reply of answer.replies) {
      if (log.querySelector('[data-id="' + CSS.escape(reply.id) + '"]')) continue;
      const holder = document.createElement('template');
      holder.innerHTML = reply.html;
      const message = holder.content.firstElementChild;
      log.append(message);
      first = first || message;
    }
    if (answer.after) { after = answer.after; put('after', after); }
    if (first) {
      page.setAttribute('data-talking', '');
      first.scrollIntoView({ block: log.children.length > 2 ? 'start' : 'nearest' });
    }
    return first !== undefined;
  };

  const echo = (words) => {
    const message = said.content.firstElementChild.cloneNode(true);
    message.querySelector('.words').textContent = words;
    log.append(message);
    page.setAttribute('data-talking', '');
    message.scrollIntoView({ block: 'nearest' });
    return message;
  };

  const request = async (address, options) => {
    const response = await fetch(address, { ...options, headers: { accept: 'application/json' }, cache: 'no-store', credentials: 'omit' });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.problem);
    return answer;
  };

  // The same delivery id until the desk has answered: asking again after a lost line never asks twice.
  const post = async (fields, words, restore) => {
    const message = echo(words);
    pending += 1;
    status.textContent = status.dataset.working;
    try {
      const answer = await request('/chat', { method: 'POST', body: fields });
      status.textContent = show(answer) ? '' : status.dataset.nothing;
      watch(0);
    } catch (error) {
      message.remove();
      restore();
      status.textContent = error instanceof TypeError || error instanceof SyntaxError ? status.dataset.unreachable : error.message;
    } finally {
      pending -= 1;
    }
  };

  let retry;
  page.addEventListener('submit', (event) => {
    const sent = event.target;
    if (!sent.hasAttribute('data-chat')) return;
    event.preventDefault();
    if (pending > 0) return;
    const fields = new URLSearchParams(new FormData(sent));
    const pressed = event.submitter && event.submitter.name ? event.submitter : null;
    if (pressed) fields.set(pressed.name, pressed.value);
    const words = pressed ? pressed.textContent : fields.get('text').trim();
    if (!words) return;
    const key = (pressed ? pressed.value : words);
    const delivery = retry && retry.key === key ? retry.delivery : hex();
    fields.set('delivery', delivery);
    fields.set('after', after);
    if (sent === form) box.value = '';
    retry = undefined;
    void post(fields, words, () => {
      retry = { key, delivery };
      if (sent === form && box.value === '') box.value = words;
    });
    // The first questions are gone now, and the focus must not go with them; on a phone not to the box, which would
    // bring up a keyboard over the answer.
    if (sent !== form && !log.contains(sent)) (matchMedia('(hover: hover)').matches ? box : log).focus({ preventScroll: true });
  });

  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  // Later replies: a few looks with growing pauses, none while the page is hidden.
  const pauses = [5, 15, 30, 60, 120];
  let timer;
  const look = async () => {
    const answer = await request('/chat/replies?conversation=' + conversation + '&after=' + encodeURIComponent(after) + lang());
    return show(answer);
  };
  const lang = () => { const field = form.elements.lang; return field ? '&lang=' + field.value : ''; };
  const watch = (turn) => {
    clearTimeout(timer);
    if (turn >= pauses.length) return;
    timer = setTimeout(async () => {
      if (document.hidden) return;
      await look().catch(() => false);
      watch(turn + 1);
    }, pauses[turn] * 1000);
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && log.children.length > 0) watch(0);
  });

  for (const link of document.querySelectorAll('[data-over]')) link.addEventListener('click', forget);
  if (fresh && conversation === kept) void look().catch(() => false);
  if (!fresh) watch(0);
})();
`;
