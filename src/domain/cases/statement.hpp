// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/ids.hpp"
#include "domain/prose.hpp"

#include <boost/describe/enum.hpp>

namespace hefboom::domain {

/// D duiding, N norm, B beeld van de ander, W wens.
enum class StatementKind { reading, norm, image, wish };
BOOST_DESCRIBE_ENUM(StatementKind, reading, norm, image, wish)

/// Whether the statement can only be understood with the follow-up sheet; such a one is refused in
/// round one.
enum class LeansOn { room_sheet, follow_up };
BOOST_DESCRIBE_ENUM(LeansOn, room_sheet, follow_up)

/// A sentence to debate: at most twenty words, one claim.
struct Statement {
    StatementId id;
    StatementKind kind = StatementKind::norm;
    TextRef text;
    LeansOn leans_on = LeansOn::room_sheet;
};
BOOST_DESCRIBE_STRUCT(Statement, (), (id, kind, text, leans_on))

} // namespace hefboom::domain
