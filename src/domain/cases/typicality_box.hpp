// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/boxes.hpp"
#include "domain/cases/case_story.hpp"

#include <optional>
#include <vector>

// What lies in the two boxes of a case: blind until all that is asked is in.

namespace hefboom::domain {

/// A contract manager's row goes by his party: a newer rating takes the place of the older.
[[nodiscard]] Digest rating_token(Party party);
[[nodiscard]] BoxRow rating_row(Party party, Typicality const& rating, std::uint64_t sequence);
/// Nothing when that party's is not in.
[[nodiscard]] std::optional<Typicality> rating_in(Box const& box, Party party);
/// The sequence that takes the place of what lies there.
[[nodiscard]] std::uint64_t next_sequence(Box const& box, Digest const& token);

/// A test reader's row goes by his link, so that he sees his own.
[[nodiscard]] Digest reader_token(LinkId link);
[[nodiscard]] BoxRow reader_row(Party party, std::int32_t recognisability);
[[nodiscard]] std::optional<std::int32_t> reader_rating_in(Box const& box, Digest const& token);
/// All of a party, ascending, so that no order tells who.
[[nodiscard]] std::vector<std::int32_t> reader_ratings_of(Box const& box, Party party);

} // namespace hefboom::domain
