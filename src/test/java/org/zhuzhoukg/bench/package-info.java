/** Measures how fast the program loads and answers, beside plain Jena; no tests. */
package org.zhuzhoukg.bench;
