/** Candidate facts in a text: numbers, things and relations, each with evidence and reason. */
package org.zhuzhoukg.extract;
