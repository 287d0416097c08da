/** The journey of the data through all stages, and what became of each document. */
package org.zhuzhoukg.load;
