// Someone who presses whatever there is, and in the end erases it all.
// Given to the page once, and asked for as much as can be at a time, since a driver leaves something in the page's memory with
// every script that it has a page run.

const rest = (milliseconds) => new Promise((then) => setTimeout(then, milliseconds));

// Whether it comes to be so before a person would call the page broken.
async function eventually(is) {
    for (const end = performance.now() + 10_000; performance.now() < end; await rest(50)) {
        if (is()) {
            return true;
        }
    }
    return is();
}

// A page for printing is laid out beside the screen, unseen, with a heading of its own.
const headings = () => [...document.querySelectorAll('h1')].filter((each) => each.checkVisibility()).length;

// The same for the same seed, as far as the page is the same. It takes the seed, the number of things to do, an address to keep
// away from, and a callback, which is told what was done last, why it went no further, if it did not, and whether a screen stands:
// a part of the program may have to come first.
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

    const last = [];
    const page = document.documentElement;

    async function play() {
        for (let left = count; left > 0 && !page.hasAttribute('data-crashed'); left -= 1) {
            last.push(once());
            await drawn();
        }
        const crashed = page.getAttribute('data-crashed');
        return [last.slice(-30), crashed, crashed === null && await eventually(() => headings() === 1)];
    }

    play().then(done, (error) => done([last.slice(-30), `the monkey fell: ${error}`, false]));
};

// Erases everything, as the page on privacy lets a person do, and goes Home. The callback is told whether the page says that it
// is done: it says it otherwise where there was nothing.
window.erase = async (done) => {
    location.hash = '#/privacy';
    for (const name of ['Keep it', 'Erase all', 'Yes, erase all']) {
        [...document.querySelectorAll('button')].find((each) => each.textContent === name)?.click();
        await rest(1_000);
    }
    const said = await eventually(() => document.body.innerText.includes('stored in this browser.'));
    location.hash = '#/';
    await rest(1_000);
    done(said);
};
