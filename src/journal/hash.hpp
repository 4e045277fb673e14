// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/digest.hpp"

#include <initializer_list>

namespace hefboom::journal {

/// A SHA-256 hash.
using Hash = Digest;

/// SHA-256 of the bytes.
[[nodiscard]] Hash sha256(ByteView bytes);

/// SHA-256 of the parts one after another, without copying them together. The parts leave no
/// trace of where one ends: whoever needs that uses parts of fixed length or marks.
[[nodiscard]] Hash sha256(std::initializer_list<ByteView> parts);

} // namespace hefboom::journal
