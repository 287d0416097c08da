/** The public SPARQL service, seen from outside: a black-box suite over HTTP. */
package org.zhuzhoukg.service;
