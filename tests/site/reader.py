"""A reader with a small telephone, whose taps and inputs are counted, and what they see of a page."""

from playwright.sync_api import Locator, Page

from tests.site.browsing import go

SCREEN = {"width": 360, "height": 740}

_SEEN = """() => {
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const shows = (holder, box) => {
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    if (box.width < 1 || x < 0 || x > innerWidth || y < 0 || y > innerHeight) { return false; }
    const top = document.elementFromPoint(x, y);
    return top !== null && (holder.contains(top) || top.contains(holder)) && top !== document.body;
  };
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility({opacityProperty: true, visibilityProperty: true})
        || holder.closest('.t-unseen, script, style')) { continue; }
    const range = document.createRange();
    for (const word of node.data.matchAll(/\\S+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (Array.from(range.getClientRects()).some(box => shows(holder, box))) { seen.push(word[0]); }
    }
  }
  return seen.join(' '); }"""
_IN_VIEW = """it => Array.from(it.getClientRects()).some(box => box.bottom > 0 && box.top < innerHeight
  && box.right > 0 && box.left < innerWidth && box.width > 0)"""

_GONE_TO = """it => {
  const section = it.closest('.t-section[hidden]');
  if (section) { section.previousElementSibling.querySelector('button').click(); }
  it.scrollIntoView({block: 'center'}); }"""


class Reader:
    """Reads a site and does no more than two things; to scroll on counts as one of them."""

    def __init__(self, page: Page, base: str) -> None:
        """A reader of the site at `base`, whose `page` is as wide as a telephone."""
        self.page = page
        self.base = base
        self.done = 0
        self.read = ""

    def starts(self, address: str, at: str = "") -> None:
        """Is on a page, and has scrolled to where something is: the first that a selector finds.

        A section that it stands in has been opened.
        """
        go(self.page, self.base, address)
        if at:
            self.page.locator(at).first.evaluate(_GONE_TO)

    def taps(self, what: str | Locator) -> None:
        """Taps the first such thing that is in view."""
        self._counts()
        found = self.page.locator(what) if isinstance(what, str) else what
        shown = [it for it in found.all() if it.is_visible() and it.evaluate(_IN_VIEW)]
        assert shown, f"{what} is not in view; what is: {self.sees()}"
        # A mark shows its line, and a time plays where the page can.
        shows = """it => it.matches('.src') || (it.matches('.t-time, .t-play')
          && (location.protocol !== 'file:' || /[.]mp3/.test(it.href))) ? '' : it.href"""
        leads = shown[0].evaluate(shows)
        shown[0].tap()
        if leads:
            self.page.wait_for_url(leads)
        self.page.wait_for_timeout(200)

    def types(self, text: str) -> None:
        """Types into the field of the search, which has the focus, and waits for what is found."""
        self._counts()
        found = self.page.locator(".md-search-result__meta")
        before = found.inner_text()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Shift")  # letters of other scripts come without a key
        said = "([was]) => document.querySelector('.md-search-result__meta').innerText !== was"
        self.page.wait_for_function(said, arg=[before])
        self.page.wait_for_timeout(400)

    def swipes(self) -> None:
        """Scrolls on by most of a screen, and keeps in mind what was in view."""
        self._counts()
        self.read = self.sees()
        self.page.mouse.wheel(0, 0.8 * SCREEN["height"])
        self.page.wait_for_timeout(400)

    def sees(self) -> str:
        """The words in view, with spaces between them."""
        return self.page.evaluate(_SEEN)

    def reads(self, *texts: str) -> None:
        """Finds each of some texts in view, or in what was in view before the reader scrolled on.

        It does not matter how they are broken into lines and links.
        """
        for _ in range(20):  # what a tap brings may come late on a busy machine
            seen = f"{self.read} {self.sees()}"
            squeezed = "".join(seen.split())
            unseen = [text for text in texts if "".join(text.split()) not in squeezed]
            if not unseen:
                return
            self.page.wait_for_timeout(250)
        raise AssertionError(f"{unseen} is not in view: {seen}")

    def _counts(self) -> None:
        self.done += 1
        assert self.done <= 2, "the third interaction"
