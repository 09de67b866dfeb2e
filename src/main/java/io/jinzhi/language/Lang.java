package io.jinzhi.language;

/// A language of the screens.
public enum Lang {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Lang(String tag) {
    this.tag = tag;
  }

  /// The BCP 47 tag, for the `lang` attribute and the `Accept-Language` header.
  public String tag() {
    return tag;
  }

  /// English for an English-speaking reader, Chinese for everybody else.
  public static Lang of(java.util.@org.jspecify.annotations.Nullable Locale locale) {
    return locale != null && "en".equals(locale.getLanguage()) ? EN : ZH;
  }
}
