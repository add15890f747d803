import type { Browser, Page } from 'playwright-core';

/** The browser the tests run in: what `CHROMIUM` names, else Debian's; undefined where there is none. */
export declare const chromiumPath: () => string | undefined;

/** Starts it with an empty profile of its own, which goes when it is closed. */
export declare const openChromium: () => Promise<Browser>;

/** Waits until the conversation shows that many replies of the desk, one when absent. */
export declare const answered: (page: Page, count?: number) => Promise<void>;
