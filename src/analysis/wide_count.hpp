// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace hefboom::analysis {

/// Holds the product of two counts, or of two lengths, exactly.
__extension__ typedef unsigned __int128 WideCount; // NOLINT(modernize-use-using)

} // namespace hefboom::analysis
