// Someone who presses whatever there is. The same for the same seed, as far as the page is the same.
// Given to the page once, since a browser that is watched keeps every script that it was handed. It takes the seed, the number
// of things to do, an address to keep away from, and a callback, which is told what was done last, and what the guard says if
// it stopped the page.
window.monkey = (seed, count, shunned, done) => {
    // Mulberry32, by Tommy Ettinger, in the public domain.
    let state = seed >>> 0;
    const random = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    const below = (end) => Math.floor(random() * end);
    const any = (list) => list[below(list.length)];

    const SCREENS = ['#/', '#/example', '#/method', '#/worksheet', '#/privacy', '#/embed', '#/bank', '#/team', '#/team/new',
        '#/team/paper', '#/team/report', '#/nowhere'];
    const TEXTS = ['', 'Two coaches left', '2027-03-01', '12', '<b>&amp;\u202e', 'é\u0301\u{1f600}', 'a'.repeat(400)];
    const KEYS = ['n', 'p', 'Escape', 'Enter', 'ArrowDown', 'Home', '?', '/', ' '];
    const WHAT = 'a[href^="#"], button, summary, input, select, textarea';

    // No dialog of the browser's opens, since nobody closes it.
    window.print = () => {};

    const name = (element) => `${element.localName} ${(element.textContent || element.id || element.name).trim().slice(0, 40)}`;

    function set(element, value) {
        const kind = Object.getPrototypeOf(element);
        Object.getOwnPropertyDescriptor(kind, 'value').set.call(element, value);
        element.dispatchEvent(new Event('input', { bubbles: true }));
        element.dispatchEvent(new Event('change', { bubbles: true }));
    }

    function use(element) {
        if (element.localName === 'select') {
            set(element, any([...element.options]).value);
        } else if (element.localName === 'textarea' || /^(text|search|number|date|color|url)$/.test(element.type)) {
            element.focus();
            set(element, any(TEXTS));
        } else if (element.type !== 'file') {
            element.click();
        }
        return name(element);
    }

    function once() {
        const what = below(100);
        if (what < 3) {
            location.hash = any(SCREENS.filter((screen) => screen !== shunned));
            return location.hash;
        }
        if (what < 6) {
            history.back();
            return 'back';
        }
        if (what < 11) {
            const key = any(KEYS);
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            return `key ${key}`;
        }
        const seen = [...document.querySelectorAll(WHAT)]
            .filter((element) => element.checkVisibility() && !element.disabled && element.getAttribute('href') !== shunned);
        return seen.length > 0 ? use(any(seen)) : 'nothing';
    }

    const drawn = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));

    (async () => {
        const last = [];
        let left = count;
        const page = document.documentElement;
        while (left > 0 && !page.hasAttribute('data-crashed')) {
            last.push(once());
            left -= 1;
            await drawn();
        }
        done([last.slice(-30), page.getAttribute('data-crashed')]);
    })();
};
