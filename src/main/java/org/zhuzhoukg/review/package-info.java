/** Candidates and what people decide on them: decisions, re-anchoring, fact files from them. */
package org.zhuzhoukg.review;
