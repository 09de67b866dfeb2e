package io.jinzhi.practice;

import io.jinzhi.complaint.Answers;
import io.jinzhi.estate.Place;
import java.util.List;
import java.util.random.RandomGenerator;

/// Puts complaints together from the parts in `practice/troubles.yaml`.
final class Troubles {
  private final Resource resource = Resource.read("troubles");
  private final List<Resource> themes = resource.each("themes");
  private final int weights = themes.stream().mapToInt(each -> each.number("weight")).sum();
  private final Crew crew;

  Troubles(Crew crew) {
    this.crew = crew;
  }

  Trouble any(Place home, RandomGenerator random) {
    int drawn = random.nextInt(weights);
    for (Resource theme : themes) {
      drawn -= theme.number("weight");
      if (drawn < 0) {
        return of(theme, home, random);
      }
    }
    throw new IllegalStateException("weights");
  }

  Trouble about(String key, Place home, RandomGenerator random) {
    return of(
        themes.stream().filter(each -> each.text("key").equals(key)).findFirst().orElseThrow(),
        home,
        random);
  }

  /// One of the things that people say in the course of a case.
  String said(String list, RandomGenerator random) {
    return one(resource.texts(list), random);
  }

  Resource invalid(RandomGenerator random) {
    List<Resource> all = resource.each("invalid");
    return all.get(random.nextInt(all.size()));
  }

  private Trouble of(Resource theme, Place home, RandomGenerator random) {
    String what = filled(one(theme.texts("what"), random), home);
    int drawn = random.nextInt(100);
    int serious = theme.number("serious");
    int repeated = serious + theme.number("repeated");
    Answers answers =
        new Answers(
            drawn < serious,
            drawn >= serious && drawn < repeated,
            drawn >= repeated && drawn < repeated + theme.number("fault"));
    return new Trouble(
        crew.department(theme.text("department")),
        filled(one(theme.texts("places"), random), home),
        what,
        what + "，" + one(theme.texts("more"), random),
        one(theme.texts("demand"), random),
        answers,
        random.nextInt(100) < theme.number("harm"),
        one(theme.texts("measures"), random),
        one(theme.texts("process"), random),
        one(theme.texts("result"), random),
        one(theme.texts("stop"), random));
  }

  private static String filled(String text, Place home) {
    String room = home.room();
    return text.replace("{b}", home.building())
        .replace("{e}", home.entrance())
        .replace("{r}", room)
        .replace("{f}", room.substring(0, room.length() - 2));
  }

  private static String one(List<String> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
