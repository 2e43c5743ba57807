/** Menus, dialogs and toasts hang here instead of on the body, so that the lock takes them away with the page. */
export const overlays: HTMLElement = document.createElement('div');

/** What is drawn on the screen, with what hangs over it. */
export class Stage {
  readonly page: HTMLElement = document.createElement('div');
  /** Where the hand was last; noted as it goes, because the lock takes the focus before the page is hidden. */
  #focused: HTMLElement | undefined;
  #scrolled: readonly (readonly [Element, number, number])[] = [];

  constructor() {
    for (const part of [this.page, overlays]) part.addEventListener('focusin', (event) => this.#noteFocus(event));
  }

  /** Puts page and overlays into the document, as they were when they left it. */
  show(place: HTMLElement): void {
    if (this.page.parentElement === place) return;
    place.append(this.page);
    document.body.append(overlays);
    for (const [element, top, left] of this.#scrolled) element.scrollTo({ top, left, behavior: 'instant' });
    this.#scrolled = [];
    if (this.#focused?.isConnected === true) this.#focused.focus({ preventScroll: true });
  }

  /** Takes them out of the document: nothing of them can be seen, searched, printed or read aloud. */
  hide(): void {
    if (!this.page.isConnected) return;
    this.#scrolled = [document.documentElement, ...this.page.querySelectorAll('*'), ...overlays.querySelectorAll('*')]
      .filter((element) => element.scrollTop > 0 || element.scrollLeft > 0)
      .map((element) => [element, element.scrollTop, element.scrollLeft]);
    this.page.remove();
    overlays.remove();
  }

  #noteFocus({ target }: FocusEvent): void {
    if (target instanceof HTMLElement) this.#focused = target;
  }
}

document.body.append(overlays);
