/** The pages in a real browser. */
package org.zhuzhoukg.browser;
