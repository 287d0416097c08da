package org.zhuzhoukg.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.zhuzhoukg.fact.Status;
import org.zhuzhoukg.text.Span;

/** Reads one text: line by line, sentence by sentence, clause by clause. */
final class DocumentReader {

  private static final int LONGEST_SENTENCE = 1000;
  private static final int LONGEST_TITLE = 80;

  private final View view;
  private final Consumer<Candidate> found;
  private final List<Reading> readings = new ArrayList<>();
  private final List<Candidate> others = new ArrayList<>();
  private final Context context;
  private final Lexer lexer;
  private final Names names;
  private final Clauses clauses;
  private final Subjects subjects;
  private final Remembered remembered;
  private final Tokens tokens = new Tokens();
  private final Resolver resolver;
  private final Topics topics;
  private final Times times;
  private final Deeds deeds;
  private final Mentions mentions;
  private final Relations relations;
  private final Tables tables;
  private final Speech speech = new Speech();
  private final TitleTimes titles = new TitleTimes();
  private int figuresBefore;
  private boolean isHeading = true;

  DocumentReader(
      View view,
      Vocabulary vocabulary,
      List<Rule> rules,
      Setting setting,
      Consumer<Candidate> found) {
    this.view = view;
    this.found = found;
    Named about = vocabulary.named(setting.about().label()).orElse(setting.about());
    context = new Context(new Calendar(setting.date()), about);
    lexer = new Lexer(vocabulary);
    names = new Names(vocabulary, view);
    relations = new Relations(vocabulary, view, about);
    clauses = new Clauses(rules);
    subjects = new Subjects(vocabulary);
    remembered = new Remembered(subjects);
    Indicators indicators = new Indicators(vocabulary, subjects);
    resolver = new Resolver(view, context, indicators);
    topics = new Topics(view, tokens, context, indicators, resolver);
    times = new Times(view, context, tokens);
    deeds = new Deeds(view, tokens);
    mentions = new Mentions(view);
    tables = new Tables(view, context, vocabulary, indicators);
    names.learn(about.label(), Kinds.ofName(about.label()));
    lexer.setLocal(names.learned());
  }

  void read() {
    char[] chars = view.array();
    int start = tables.read(0, this::add);
    Set<Integer> articles = Articles.starts(view);
    context.beginParagraph();
    for (int i = start; i < view.length(); i++) {
      char c = chars[i];
      if (isEnd(c) || (i - start > LONGEST_SENTENCE && c == '，')) {
        sentence(start, i);
        titles.ends(c, readings.size());
        start = i + 1;
        isHeading &= c == '\n';
      }
      if (c == '\n') {
        endLine();
        if (articles.contains(start)) {
          context.beginArticle();
          titles.beginArticle(readings.size());
          figuresBefore = readings.size();
        }
        start = tables.read(start, this::add);
        i = Math.max(i, start - 1);
      }
    }
    sentence(start, view.length());
    handOn();
  }

  private void add(Candidate candidate) {
    if (candidate instanceof Reading reading) {
      readings.add(reading);
    } else {
      others.add(candidate);
    }
  }

  /** What was found, in the order of the text, once all of it has been compared. */
  private void handOn() {
    titles.settle(readings);
    others.addAll(Validators.check(readings, context.calendar.date()));
    others.sort(Comparator.comparing(Candidate::at));
    others.forEach(found);
  }

  private static boolean isEnd(char c) {
    return c == '。' || c == '！' || c == '？' || c == '\n';
  }

  private void endLine() {
    if (isHeading) {
      context.endHeading();
    }
    isHeading = true;
    speech.beginParagraph();
    resolver.beginParagraph();
    context.beginParagraph();
  }

  private void sentence(int start, int end) {
    if (start >= end) {
      return;
    }
    lexer.read(view, start, end, tokens);
    context.genre.tellsRanking(tokens.haveDetail("ranking"));
    context.genre.tellsWork(isHeading && tokens.haveDetail("report"));
    if (isHeading && end - start <= LONGEST_TITLE) {
      context.genre.tellsTitle(view.at(start, end));
    }
    context.genre.tellsCount(isHeading && tokens.haveDetail("bulletin"));
    names.merge(view, new Span(start, end), tokens);
    context.beginSentence(tokens.beginWith('Z'));
    remembered.rememberParks(view, tokens, context);
    context.times.stretches.figures =
        context.genre.namesTimesLate() ? 0 : readings.size() - figuresBefore;
    context.times.isSpoken = speech.read(view.array(), start, end);
    context.genre.read(view, start, end);
    context.genre.readRankings(view, names.found());
    mentions.read(names.mentioned(), others::add);
    relations.read(names.sentence(), others::add);
    int told = readings.size();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || Category.isBoundary(tokens.category(i))) {
        clause(from, i);
        if (i < tokens.size()) {
          boundary(tokens.category(i));
        }
        from = i + 1;
      }
    }
    remembered.remember(view, tokens, context);
    topics.endSentence();
    context.endSentence(readings.size() > told);
  }

  private void boundary(char mark) {
    switch (mark) {
      case Category.SEMICOLON -> context.beginPart();
      case Category.OPEN -> context.times.open(readings.size());
      case Category.CLOSE -> context.times.close(readings.size());
      default -> {}
    }
  }

  private void clause(int from, int to) {
    List<Draft> drafts = clauses.read(tokens, from, to, context.list.size());
    isHeading &= drafts.isEmpty() && (readings.isEmpty() || !isBeforeComma(to));
    boolean isEvent = drafts.isEmpty() && deeds.tellEvent(from, to);
    context.aside = Optional.empty();
    context.times.beginClause();
    times.settle(from, to);
    context.isAct = deeds.tellsAct(from, to);
    context.times.isOnceDone = deeds.tellsOnceDone(from, to);
    context.times.deadline = drafts.isEmpty() ? Optional.empty() : times.deadline(to);
    Optional<ToldTime> before = context.times.sentence;
    subjects.begin(view, tokens, new Draft.Range(from, to), names.found(), context);
    int next = read(drafts, from, to);
    isEvent |= !drafts.isEmpty() && deeds.happens(next, to);
    times.read(next, to, isEvent);
    context.times.hints.isOfFounding |= isEvent && deeds.founds(from, to);
    context.times.isOfEvent |= isEvent && context.times.sentence.isPresent();
    context.times.isOfEvent |= deeds.endsWithDeed(next, to) && context.times.isOfDay();
    if (context.times.isAside) {
      context.times.sentence = before;
    }
    if (drafts.isEmpty()) {
      context.isShare |= hasShare(from, to);
      topics.read(from, to);
    }
  }

  /** A line with a comma is no heading, unless it is above all figures. */
  private boolean isBeforeComma(int end) {
    return end < tokens.size() && tokens.category(end) == Category.COMMA;
  }

  /**
   * Reads the figures of a clause that begins at a token; the result is the token after the last.
   */
  private int read(List<Draft> drafts, int from, int to) {
    int next = from;
    Optional<ToldTime> now = context.times.sentence;
    int last = drafts.isEmpty() ? -1 : drafts.get(drafts.size() - 1).quantity();
    boolean isFrom = false;
    for (Draft draft : drafts) {
      boolean goesOn = isFrom && draft.isPartAfterFirst();
      if (isFrom && !goesOn) {
        context.times.sentence = now;
      }
      now = goesOn ? now : context.times.sentence;
      isFrom = times.read(next, draft.quantity(), false) || goesOn;
      next = draft.quantity() + 1;
      Status status = context.status;
      context.status = isFrom ? Status.ACTUAL : status;
      if (draft.quantity() == last) {
        times.due(next, to);
      }
      readings.addAll(resolver.readAll(draft, tokens));
      context.status = status;
    }
    if (isFrom) {
      context.times.sentence = now;
    }
    return next;
  }

  private boolean hasShare(int from, int to) {
    return ListRules.find(tokens, from, to, "Sw") >= 0;
  }
}
