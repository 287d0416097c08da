/** Pages: what a reader sees of the data, each made of queries and a template. */
package org.zhuzhoukg.page;
