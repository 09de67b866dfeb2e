package io.jinzhi.web;

import io.jinzhi.language.Phrase;
import java.util.Set;

/// An entry of the top bar, contributed by a module as a bean.
///
/// @param order left to right
/// @param roles names of the roles that see it
public record NavEntry(int order, String path, Phrase label, Set<String> roles) {}
