package io.jinzhi.paper;

import io.jinzhi.language.Phrase;
import org.jspecify.annotations.Nullable;

/// What the common frame of a form is drawn from.
///
/// @param qr an image, as the `src` of it; null for none
public record Frame(Sheet sheet, Phrase title, @Nullable String qr, String families) {}
