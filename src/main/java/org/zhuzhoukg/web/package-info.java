/** The SPARQL Protocol over HTTP. */
package org.zhuzhoukg.web;
