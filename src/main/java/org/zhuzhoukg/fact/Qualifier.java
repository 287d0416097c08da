package org.zhuzhoukg.fact;

/** How the stated number bounds the real one. */
public enum Qualifier implements Code {
  /** As stated. */
  EXACTLY,
  /** Near it, on either side. */
  ABOUT,
  /** Above it. */
  MORE_THAN,
  /** It or above. */
  AT_LEAST,
  /** Below it. */
  LESS_THAN,
  /** Just below it. */
  NEARLY
}
