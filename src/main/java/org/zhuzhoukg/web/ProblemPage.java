package org.zhuzhoukg.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhuzhoukg.page.Language;

/** A problem as a page, in Chinese and English; it has no other file to lean on. */
final class ProblemPage {

  /** The look of the pages, in short. */
  private static final String STYLE =
      ":root{color-scheme:light dark;--i:#1c1d20;--g:#f6f5f2;--q:#5a5d63;--b:#8a2b1f;--l:#0a4f94}"
          + "@media screen and (prefers-color-scheme:dark)"
          + "{:root{--i:#e8e7e3;--g:#0f1113;--q:#a9abb0;--b:#f0907f;--l:#8fbdf5}}"
          + "@media print{:root{color-scheme:only light;--g:#fff}}"
          + "body{margin:0;border-top:4px solid var(--b);background:var(--g);color:var(--i);"
          + "font:1rem/1.6 system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;"
          + "overflow-wrap:anywhere}main{max-width:46rem;margin:0 auto;padding:2rem 1rem}"
          + "h1{font-size:1.5rem;line-height:1.3}h1 span,dt{color:var(--q)}"
          + "dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.3rem 1rem}"
          + "dd{margin:0}ul{margin:0;padding-inline-start:1.2rem}a{color:var(--l)}"
          + ":focus-visible{outline:3px solid var(--l);outline-offset:2px}"
          + "@media(max-width:40rem){dl{display:block}dd{margin-bottom:.5rem}}";

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

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("alternatives", "可用 Use"),
          Map.entry("column", "列 Column"),
          Map.entry("line", "行 Line"),
          Map.entry("nearest", "相近 Nearest"),
          Map.entry("reason", "Reason"),
          Map.entry("reasonZh", "原因"),
          Map.entry("replacedBy", "取而代之 Replaced by"),
          Map.entry("token", "此处 At"),
          Map.entry("violations", "违反 Violations"));

  private ProblemPage() {}

  /**
   * The page.
   *
   * @param detail the problem's, in the reader's language
   * @param instance the request's number
   * @param members what the problem has besides, cleaned
   */
  static String of(
      Problem problem, String detail, Language language, String instance, Map<String, ?> members) {
    String zh = TITLES.getOrDefault(problem.status(), "请求未能完成");
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>");
    page.append("<meta charset=\"utf-8\">");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    page.append("<style>").append(STYLE).append("</style><title>").append(problem.status());
    page.append(' ').append(zh).append(' ').append(escape(problem.title()));
    page.append("</title></head>\n<body><main><h1>").append(problem.status()).append(' ');
    page.append(zh).append(" <span lang=\"en\">").append(escape(problem.title()));
    page.append("</span></h1>\n<p lang=\"")
        .append(language.html())
        .append("\">")
        .append(escape(detail))
        .append("</p>\n<dl>");
    new TreeMap<>(members)
        .forEach((name, value) -> row(page, NAMES.getOrDefault(name, name), value));
    row(page, "请求号 Request", instance);
    return page.append(
            "</dl>\n<p><a href=\"/\">首页 Home</a> · <a href=\"/search\">搜索 Search</a></p>")
        .append("</main></body></html>\n")
        .toString();
  }

  private static void row(StringBuilder page, String name, Object value) {
    page.append("\n<dt>").append(escape(name)).append("</dt><dd>");
    if (value instanceof List<?> list) {
      page.append("<ul>");
      list.forEach(item -> page.append("<li>").append(linked(item)).append("</li>"));
      page.append("</ul>");
    } else {
      page.append(linked(value));
    }
    page.append("</dd>");
  }

  /** What is an address of this server leads there. */
  private static String linked(Object value) {
    String text = escape(String.valueOf(value));
    return text.matches("/[\\w/.-]*") && !text.startsWith("//")
        ? "<a href=\"" + text + "\">" + text + "</a>"
        : text;
  }

  /** Text as HTML shows it. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
