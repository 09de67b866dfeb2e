package io.jinzhi.inspection;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Choice;
import io.jinzhi.web.Invalid;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The destinations that there are, in order.
@Component("findingDestinations")
public class Destinations {
  private final ObjectProvider<FindingDestination> all;

  Destinations(ObjectProvider<FindingDestination> all) {
    this.all = all;
  }

  /// Those that this actor may use.
  public List<Choice> open(Actor actor) {
    return all.orderedStream()
        .filter(each -> each.may(actor))
        .map(each -> new Choice(each.code(), each.name()))
        .toList();
  }

  /// @throws Invalid where there is none of that code, or not for this actor
  FindingDestination of(Actor actor, String code) {
    return all.orderedStream()
        .filter(each -> each.code().equals(code) && each.may(actor))
        .findFirst()
        .orElseThrow(
            () -> new Invalid("destination", Phrase.of("没有这个去处", "There is no such destination")));
  }

  Phrase name(String code) {
    return all.orderedStream()
        .filter(each -> each.code().equals(code))
        .map(FindingDestination::name)
        .findFirst()
        .orElse(Phrase.of(code, code));
  }
}
