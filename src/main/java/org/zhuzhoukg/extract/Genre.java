package org.zhuzhoukg.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kind of text an article has shown itself to be. */
final class Genre {

  /** How many sentences of an article say what it is about. */
  private static final int LEAD = 5;

  private static final Phrase RANKING =
      Phrase.of(
          "[强榜].{0,9}(?:出炉|揭晓|发布|公布)|上榜.*[强榜]|[强榜].*(?:上榜|榜上有名)"
              + "|(?:跻身|入围|入选|挺进|杀入|闯入|挤进|晋级).{0,9}[百十\\d]强|[百十\\d]强.{0,12}(?:入围|入选|席)");

  /** A ranking that is named by its year: 2025中国百强县, 2020年度省民企50强. */
  private static final Pattern YEAR_RANKED =
      Pattern.compile("((?:19|20)\\d\\d)(?:年度?)?[^，。；：\\d]{0,18}(?:\\d*[百十\\d]强|榜|排名)");

  private static final Phrase POLICY =
      Phrase.of("关于(?:印发|发布|公布)|关于.*(?:意见|措施|方案|办法|政策|规定|细则)》?$|(?:出台|推出|发布|印发).*[条项](?:政策|措施|举措)");

  private static final Phrase ON_POLICY =
      Phrase.of(
          "(?:出台|推出|发布|印发).*(?:[一二三四五六七八九十\\d]条(?:”|$)|(?:方案|措施|政策|办法|意见|规定|细则|计划)》?$)"
              + "|[一二三四五六七八九十\\d]条”(?:出炉|落地|发布|出台|来了|亮相)");

  private int sentences;

  /** Whether growth is year on year throughout, as （下同） says. */
  boolean isYearOnYear;

  /** Whether a heading says what time all is about, as in a yearly bulletin. */
  boolean isReport;

  /** Whether it calls itself a report on work done, or a study. */
  boolean isWorkReport;

  /** Whether it makes known what was counted as of a day: 公报. */
  boolean isBulletin;

  /** Whether the sentence is what the text calls itself. */
  private boolean isTitle;

  /** Whether it tells of a ranking of the year. */
  boolean isRanking;

  /** A sentence of the first few may speak of a ranking. */
  void tellsRanking(boolean isSaid) {
    isRanking |= isSaid && sentences < LEAD;
    sentences++;
  }

  /** The year by which the ranking told of last is named; 0 if none is. */
  int rankedYear;

  /** The list of the strongest that was named last. */
  Optional<Named> ranking = Optional.empty();

  /** Whether the text lays down what is to be done, as 关于印发…方案的通知. */
  boolean isPolicy;

  /** Whether it tells of such a text: 某市出台“黄金十条”. */
  private boolean isOnPolicy;

  /** The census that it makes known. */
  final Census census = new Census();

  /** A heading may say that the text tells of a ranking, or lays down what is to be done. */
  void tellsTitle(String title) {
    census.tellsTitle(title);
    isRanking = isRanking || RANKING.isIn(title);
    isPolicy = isPolicy || POLICY.isIn(title);
    isOnPolicy = isOnPolicy || ON_POLICY.isIn(title);
  }

  /** Takes the lists of the strongest that a sentence names. */
  void readRankings(View view, List<Name> names) {
    for (Name name : names) {
      boolean isRanking = name.rule().startsWith("ranking") || name.rule().equals("strongest");
      if (isRanking) {
        String words = view.name(name.start(), name.end());
        ranking = Optional.of(Named.of(words.replaceFirst("(?:榜单|名单|榜)$", "")));
      }
    }
  }

  /** Whether most figures are of what is laid down, of no time told before. */
  boolean laysDown() {
    return isPolicy || isOnPolicy;
  }

  /** A heading may say that the text reports on work done. */
  void tellsWork(boolean isSaid) {
    isTitle = isSaid;
    isWorkReport |= isSaid;
    isReport |= isSaid;
  }

  /** A heading may say that the text makes known what was counted. */
  void tellsCount(boolean isSaid) {
    isBulletin |= isSaid;
  }

  /** Whether a heading of a report on work may open the part on what is to be done. */
  boolean mayPlan() {
    return isWorkReport && !isTitle;
  }

  /** Whether a text of the kind may name the time that it is about late. */
  boolean namesTimesLate() {
    return isRanking || isReport || isWorkReport || isBulletin;
  }

  /** A sentence may say how figures are to be read. */
  void read(View view, int start, int end) {
    census.read(view, start, end);
    if (isRanking) {
      Matcher named = YEAR_RANKED.matcher(view.at(start, end));
      while (named.find()) {
        rankedYear = Integer.parseInt(named.group(1));
      }
    }
    tellsComparison(view.array(), start, end);
  }

  /** （下同） behind a comparison with the year before says that all is compared so. */
  private void tellsComparison(char[] chars, int start, int end) {
    boolean isOfYears = false;
    for (int i = start; i + 1 < end; i++) {
      isOfYears |= Cursor.is(chars, i, end, "年末") || Cursor.is(chars, i, end, "普查");
      isYearOnYear |= !isOfYears && chars[i] == '下' && chars[i + 1] == '同';
    }
  }
}
