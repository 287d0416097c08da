package org.zhuzhoukg.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhuzhoukg.store.Wording;

/**
 * Why a request was not answered; made from no data.
 *
 * @param failure what happened
 * @param members what is known of it besides
 * @param heading what the page tells about itself
 */
record ProblemPage(Failure failure, List<Member> members, Heading heading) implements PageModel {

  private static final Map<Integer, String> TITLES =
      Map.ofEntries(
          Map.entry(400, "请求有误"),
          Map.entry(401, "需要登录"),
          Map.entry(403, "不允许"),
          Map.entry(404, "没有这个地址"),
          Map.entry(405, "此处不用这种方法"),
          Map.entry(406, "没有所要的格式"),
          Map.entry(408, "请求未及时发完"),
          Map.entry(409, "与现有数据冲突"),
          Map.entry(410, "已经撤回"),
          Map.entry(411, "没有说明长度"),
          Map.entry(413, "内容太大"),
          Map.entry(414, "地址太长"),
          Map.entry(415, "不认识的格式"),
          Map.entry(422, "内容不合规则"),
          Map.entry(429, "请求太多，请稍后再试"),
          Map.entry(431, "请求头太大"),
          Map.entry(500, "服务器出错"),
          Map.entry(501, "没有这项功能"),
          Map.entry(503, "暂时不能回答，请稍后再试"),
          Map.entry(505, "不支持这个HTTP版本"));

  private static final Map<String, Wording> NAMES =
      Map.ofEntries(
          Map.entry("alternatives", new Wording("可用", "Use")),
          Map.entry("column", new Wording("列", "Column")),
          Map.entry("line", new Wording("行", "Line")),
          Map.entry("nearest", new Wording("相近", "Nearest")),
          Map.entry("page", new Wording("网页", "Page")),
          Map.entry("reason", new Wording("原因（英文）", "Reason")),
          Map.entry("reasonZh", new Wording("原因", "Reason in Chinese")),
          Map.entry("replacedBy", new Wording("取而代之", "Replaced by")),
          Map.entry("request", new Wording("请求号", "Request")),
          Map.entry("token", new Wording("此处", "At")),
          Map.entry("violations", new Wording("违反", "Violations")));

  /** Something that is known besides. */
  record Member(String name, List<String> values) {

    /** The address of this server that a value is; null if it is none. */
    static String href(String value) {
      return value.matches("/(?!/)[\\w/.-]*") ? value : null;
    }
  }

  static ProblemPage of(Frame view, Failure failure) {
    List<Member> members =
        new TreeMap<>(failure.members())
            .entrySet().stream()
                .map(member -> member(view, member.getKey(), member.getValue()))
                .toList();
    String title = view.say(TITLES.getOrDefault(failure.status(), "请求未能完成"), failure.title());
    return new ProblemPage(failure, members, Heading.of(failure.status() + " " + title, ""));
  }

  private static Member member(Frame view, String name, Object value) {
    Wording shown = NAMES.getOrDefault(name, new Wording(name, name));
    List<String> values =
        value instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of(String.valueOf(value));
    return new Member(view.say(shown.zh(), shown.en()), values);
  }

  @Override
  public String template() {
    return "problem.jte";
  }

  @Override
  public int status() {
    return failure.status();
  }
}
