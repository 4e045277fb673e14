// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/local_date.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"

#include <map>
#include <optional>
#include <vector>

namespace hefboom::domain {

/// A literal quotation from the contract, never changed, and how each party reads it. Two readings
/// may differ and both stay.
struct Excerpt {
    ExcerptId id;
    TextRef article;
    TextRef literal;
    TextRef client_reading;
    TextRef contractor_reading;
};

/// The terms that matter for the calendar and the money that is at stake. Amounts in cents.
struct Contract {
    TextRef number;
    std::optional<LocalDate> starts, ends, option_ends, notice_by;
    std::int64_t extra_work_budget_cents = 0;
    std::int32_t malus_permille_of_quarter = 0; ///< of the fixed fee of one quarter
    std::vector<Excerpt> excerpts;

    [[nodiscard]] Excerpt const* excerpt(ExcerptId id) const;
    [[nodiscard]] Excerpt* excerpt(ExcerptId id);
};

namespace limits {
constexpr std::size_t excerpts_most = 60;
constexpr std::int32_t permille_most = 1000;
} // namespace limits

struct SetContract {
    static constexpr std::string_view name = "contract.set";
    Prose number;
    LocalDate starts, ends;
    std::optional<LocalDate> option_ends;
    LocalDate notice_by;
    std::int64_t extra_work_budget_cents = 0;
    std::int32_t malus_permille_of_quarter = 0;
};
BOOST_DESCRIBE_STRUCT(SetContract, (),
                      (number, starts, ends, option_ends, notice_by, extra_work_budget_cents,
                       malus_permille_of_quarter))

struct AddExcerpt {
    static constexpr std::string_view name = "contract.add_excerpt";
    Prose article;
    Prose literal;
};
BOOST_DESCRIBE_STRUCT(AddExcerpt, (), (article, literal))

/// Each contract manager writes the reading of his own party.
struct WriteReading {
    static constexpr std::string_view name = "contract.write_reading";
    ExcerptId excerpt;
    Prose text;
};
BOOST_DESCRIBE_STRUCT(WriteReading, (), (excerpt, text))

struct ContractSet {
    static constexpr std::string_view type = "contract.set";
    TextRef number;
    LocalDate starts, ends;
    std::optional<LocalDate> option_ends;
    LocalDate notice_by;
    std::int64_t extra_work_budget_cents = 0;
    std::int32_t malus_permille_of_quarter = 0;
};
BOOST_DESCRIBE_STRUCT(ContractSet, (),
                      (number, starts, ends, option_ends, notice_by, extra_work_budget_cents,
                       malus_permille_of_quarter))

struct ExcerptAdded {
    static constexpr std::string_view type = "contract.excerpt_added";
    ExcerptId excerpt;
    TextRef article;
    TextRef literal;
};
BOOST_DESCRIBE_STRUCT(ExcerptAdded, (), (excerpt, article, literal))

struct ReadingWritten {
    static constexpr std::string_view type = "contract.reading_written";
    ExcerptId excerpt;
    Party party = Party::client;
    TextRef text;
};
BOOST_DESCRIBE_STRUCT(ReadingWritten, (), (excerpt, party, text))

} // namespace hefboom::domain
