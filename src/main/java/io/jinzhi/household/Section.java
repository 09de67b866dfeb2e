package io.jinzhi.household;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Screen;
import java.util.HashMap;
import java.util.Map;

/// One added part, ready to be rendered.
public final class Section {
  private final TemplateEngine engine;
  private final HouseholdSection.Shown shown;

  Section(TemplateEngine engine, HouseholdSection.Shown shown) {
    this.engine = engine;
    this.shown = shown;
  }

  public Phrase title() {
    return shown.title();
  }

  public Content content(Screen screen) {
    Map<String, Object> model = new HashMap<>(shown.model());
    model.put("screen", screen);
    return output -> engine.render(shown.template() + ".jte", model, output);
  }
}
