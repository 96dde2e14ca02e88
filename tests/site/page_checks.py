"""What is looked for in a page that is open in the browser; each check is one call and gives faults."""

from collections.abc import Sequence
from importlib.resources import files

from playwright.sync_api import Page

AXE = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
RUN_AXE = """only => axe.run(document, {resultTypes: ['violations'], ...only}).then(r => r.violations.map(v =>
  v.impact + ' ' + v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')))"""
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe that colours decide: half of its work."""

TOO_WIDE = "() => document.scrollingElement.scrollWidth - window.innerWidth"

_SMALL = """() => [...document.querySelectorAll('.md-content :is(a, button, summary, select)')].filter(it => {
  const style = getComputedStyle(it), box = it.getBoundingClientRect();
  return box.width && box.height < 23.5 && style.display !== 'inline' && !it.closest('.t-unseen')
    && !it.matches('.headerlink, input');
}).map(it => 'too small for a finger: ' + it.outerHTML.slice(0, 120))"""
_SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_WORDS = """() => {
  document.querySelectorAll('.t-section[hidden]').forEach(it => it.removeAttribute('hidden'));
  document.querySelectorAll('.t-controls, .t-actions, .t-button, .t-contents, .t-find, .t-section-button > :is(.t-quiet, .t-begins)')
    .forEach(it => it.remove());
  return document.querySelector('.md-content').innerText.split(/\\s+/).filter(word => word); }"""
_CLIPPED = """Array.from(document.querySelectorAll('.md-content *')).filter(it =>
    it.checkVisibility() && !it.closest('.t-unseen') && it.scrollWidth > it.clientWidth + 1
    && !['visible', ''].includes(getComputedStyle(it).overflowX) && getComputedStyle(it).display !== 'inline')"""
_ON_PAPER = """() => {
  const faults = [];
  const name = it => it.tagName.toLowerCase() + '.' + (it.getAttribute('class') || '') + ' '
    + it.textContent.trim().slice(0, 40);
  const note = (what, all) => { for (const it of all) { faults.push(what + ': ' + name(it)); } };
  const all = (wanted) => Array.from(document.querySelectorAll(wanted));
  const seen = it => it.checkVisibility({visibilityProperty: true, opacityProperty: true});
  note('not for paper', all('header, footer, button, input, select, .md-tabs, .md-sidebar, .md-path, '
    + '.md-skip, .md-search, .headerlink').filter(seen));
  note('closed', all('details:not(.t-contents) > :not(summary, button, .t-needs-address), .t-panels > *')
    .filter(it => !seen(it) && !it.closest('.t-side, .t-actions')));
  note('cut off', CLIPPED);
  if (document.scrollingElement.scrollWidth > innerWidth) { faults.push('wider than the paper'); }
  const explained = new Set(all('.t-legend .src, th .src').map(it => it.textContent));
  note('no source of this number', all('.md-content .src').filter(it => !explained.has(it.textContent)));
  note('no address', all('.t-watch').filter(it =>
    !getComputedStyle(it, '::after').content.includes('http')));
  const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r + g + b) / 3; };
  note('too pale', all('.md-content a').filter(it => seen(it) && light(getComputedStyle(it).color) > 130));
  return faults; }""".replace("CLIPPED", _CLIPPED)
_MOVING = """() => {
  const moves = it => { const style = getComputedStyle(it);
    return [style.transitionDuration, style.animationDuration].some(time => parseFloat(time) > 0); };
  const found = Array.from(document.querySelectorAll('body, body *')).filter(moves).map(it =>
    'moves: ' + it.tagName.toLowerCase() + '.' + (it.getAttribute('class') || ''));
  const smooth = [document.documentElement, document.body].some(it =>
    getComputedStyle(it).scrollBehavior !== 'auto');
  return found.concat(smooth ? ['scrolls smoothly'] : []).slice(0, 5); }"""


def too_wide(page: Page, width: int, height: int = 900) -> list[str]:
    """Whether the page has to be scrolled sideways at a width."""
    page.set_viewport_size({"width": width, "height": height})
    settle(page)
    more = page.evaluate(TOO_WIDE)
    return [f"{more} px too wide at {width}"] if more > 0 else []


def too_small(page: Page) -> list[str]:
    """What can be pressed and has no room for a finger."""
    return page.evaluate(_SMALL)


def axe(page: Page, *, only: Sequence[str] = (), all_but: Sequence[str] = ()) -> list[str]:
    """What axe finds as the page is shown, by all of its rules, by a few or by all but a few.

    Its script is put into the page where it is not there yet.
    """
    settings: dict[str, object] = {"rules": {rule: {"enabled": False} for rule in all_but}}
    if only:
        settings = {"runOnly": {"type": "rule", "values": list(only)}}
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    width = page.evaluate("() => window.innerWidth")
    return [f"at {width}: {found}" for found in page.evaluate(RUN_AXE, settings)]


def words(page: Page) -> list[str]:
    """The words that can be read, in their order, without what only scripts can use."""
    return page.evaluate(_WORDS)


def on_paper(page: Page) -> list[str]:
    """What is wrong with the page as it is printed on A4; it is left as on the screen."""
    page.set_viewport_size({"width": 700, "height": 990})
    page.emulate_media(media="print")
    page.evaluate("() => { window.dispatchEvent(new Event('beforeprint')); }")
    settle(page)
    faults = page.evaluate(_ON_PAPER)
    page.evaluate("() => { window.dispatchEvent(new Event('afterprint')); }")
    page.emulate_media(media="screen")
    return [f"on paper: {fault}" for fault in faults]


def moving(page: Page) -> list[str]:
    """What moves though the reader asked for no motion."""
    return page.evaluate(_MOVING)


def settle(page: Page) -> None:
    """Waits until what was changed is drawn."""
    page.evaluate(_SETTLED)
