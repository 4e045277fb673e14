// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "base/words.hpp"
#include "http/response.hpp"

namespace hefboom::http {

/// The status of a refusal: by its kind, or for the few keys that HTTP has a word of its own for,
/// by its key.
[[nodiscard]] int status_of(Refusal const& refusal);

/// A refusal as application/problem+json (RFC 9457): type urn:hefboom:refusal:<key>, title in the
/// language asked for, status, key and details.
[[nodiscard]] Response problem(Refusal const& refusal, Words const& words, Language language);

} // namespace hefboom::http
