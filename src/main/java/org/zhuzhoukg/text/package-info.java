/** Documents, articles and the spans that point into them. */
package org.zhuzhoukg.text;
