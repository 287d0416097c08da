package org.zhuzhoukg.extract;

import java.util.Optional;

/** The classes of the things of a catalogue's kinds. */
final class Kinds {

  private Kinds() {}

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
    int end = body.endsWith("管委会") ? body.length() - 3 : body.length() - 5;
    boolean isCommittee = body.endsWith("管委会") || body.endsWith("管理委员会");
    return isCommittee && ofName(body.substring(0, end)).equals("Park")
        ? Optional.of(body.substring(0, end))
        : Optional.empty();
  }

  /** What kind of thing a name is of, by its last character; what has but two is an area. */
  static String ofName(String name) {
    boolean isArea = name.matches("..|.*[市县省州镇乡村区]") && !name.matches(".*(?:园区|新区|开发区|高新区|经开区|社区)");
    if (name.matches(".*(?:港|港口|机场|口岸|铁路|高速)")) {
      return "Infrastructure";
    }
    return isArea ? "Area" : name.matches(".*(?:园|园区|新区|开发区|高新区|经开区)") ? "Park" : "Enterprise";
  }
}
