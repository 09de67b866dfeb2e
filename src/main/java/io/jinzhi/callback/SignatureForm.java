package io.jinzhi.callback;

import org.jspecify.annotations.Nullable;

/// A colleague's signature: the password once more, where it is asked for.
record SignatureForm(@Nullable String signature) {}
