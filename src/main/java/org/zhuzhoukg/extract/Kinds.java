package org.zhuzhoukg.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The classes of the things of a catalogue's kinds. */
final class Kinds {

  private static final Pattern COMMITTEE = Pattern.compile("(?<=园区?|新区|开发区|高新区|经开区)(?:管委会|管理委员会)$");
  private static final Pattern INFRASTRUCTURE = Pattern.compile("(?:港|港口|机场|口岸|铁路|高速)$");
  private static final Pattern AREA = Pattern.compile("^..$|[市县省州镇乡村区旗]$|(?<!联)盟$|苏木$");
  private static final Pattern NO_AREA = Pattern.compile("(?:园区|新区|开发区|高新区|经开区|社区)$");
  private static final Pattern PARK = Pattern.compile("(?:园|园区|新区|开发区|高新区|经开区)$");

  private static final Pattern POLICY = Pattern.compile("^《|(?:意见|办法|条例|规划|方案|措施|政策|细则|规定)$");

  /** What makes another word of 长: 长期, 长江. */
  private static final String NOT_HEADS = "期江远三势久途短沙春治安宁寿城征假足大";

  private Kinds() {}

  /** Whether a name of an area that ends at a place gives its last character to a post: 云泽市长. */
  static boolean isHeaded(char[] chars, int end) {
    return chars[end] == '长'
        && "市县区州镇乡村".indexOf(chars[end - 1]) >= 0
        && NOT_HEADS.indexOf(chars[end + 1]) < 0;
  }

  /** The class of a catalogue's thing; empty for kinds that are no mention by themselves. */
  static String typeOf(String reference) {
    String kind = reference.substring(0, Math.max(0, reference.indexOf('/')));
    return switch (kind) {
      case "city", "district", "region" -> "Area";
      case "government" -> "GovernmentBody";
      case "organization" -> "Organization";
      case "enterprise",
          "park",
          "cluster",
          "institute",
          "association",
          "platform",
          "policy",
          "designation",
          "person",
          "event",
          "infrastructure",
          "project" ->
          Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
      default -> "";
    };
  }

  /** The park that a body governs: 云泽高新区 of 云泽高新区管委会; empty if it governs none. */
  static Optional<String> governed(String body) {
    Matcher committee = COMMITTEE.matcher(body);
    return committee.find() ? Optional.of(body.substring(0, committee.start())) : Optional.empty();
  }

  /** Whether a name may be that of a city without its last character: 云泽. */
  static boolean isBrief(String name, char kind) {
    return kind == '市' && name.length() == 2 && "市县区州省镇旗".indexOf(name.charAt(1)) < 0;
  }

  /** What kind of thing a name is of, by its last characters; what has but two is an area. */
  static String ofName(String name) {
    if (POLICY.matcher(name).find()) {
      return "Policy";
    }
    if (INFRASTRUCTURE.matcher(name).find()) {
      return "Infrastructure";
    }
    boolean isArea = AREA.matcher(name).find() && !NO_AREA.matcher(name).find();
    return isArea ? "Area" : PARK.matcher(name).find() ? "Park" : "Enterprise";
  }
}
