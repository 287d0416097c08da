package org.zhuzhoukg.extract;

/** What words of a sentence that name no time say of the time of its figures. */
final class TimeHints {

  /** Whether it is the time to come that was told last: 届时. */
  boolean isThen;

  /** Whether it is that of the sentence before: 同期. */
  boolean isSame;

  /** Whether those are counted who did something in it: 有进出口实绩的企业. */
  boolean isOfDoers;

  /** Whether a thing is measured of which only is told when it came to be: 2001年设立的合作区. */
  boolean isOfThing;

  /** Whether the event spoken of founded something. */
  boolean isOfFounding;

  /** Whether the clause tells how that began: 首期. */
  boolean isFirstPart;

  void beginSentence() {
    isThen = false;
    isSame = false;
    isOfDoers = false;
    isOfThing = false;
    isOfFounding = false;
  }

  /** 2014年批准设立，首期规划面积3平方公里: whether a figure is of the time of the event. */
  boolean isOfBeginning() {
    return isOfFounding && isFirstPart;
  }
}
