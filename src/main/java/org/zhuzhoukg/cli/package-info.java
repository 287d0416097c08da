/** The command line: the only place that prints, exits or reads settings. */
package org.zhuzhoukg.cli;
