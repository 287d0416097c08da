/** What a document says, with evidence; fact files; the catalogue. */
package org.zhuzhoukg.fact;
