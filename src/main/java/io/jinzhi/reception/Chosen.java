package io.jinzhi.reception;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.Choice;
import java.util.List;

/// The household that the caller belongs to, as the form needs it.
///
/// @param callers everybody who may be calling with every telephone, masked; the value is
///     `person:position`, so that the stored number is taken without being shown
/// @param caller the value chosen; empty for somebody else, typed by hand
public record Chosen(String code, Phrase address, List<Choice> callers, String caller) {}
