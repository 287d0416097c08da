/** The SPARQL and Graph Store Protocols over HTTP, open to everybody; credentials, operation. */
package org.zhuzhoukg.web;
