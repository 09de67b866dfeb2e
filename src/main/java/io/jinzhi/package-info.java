@NullMarked
package io.jinzhi;

import org.jspecify.annotations.NullMarked;
