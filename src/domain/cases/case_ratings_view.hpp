// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_story.hpp"
#include "domain/engagement.hpp"
#include "domain/scene.hpp"

#include <boost/describe/enum.hpp>

namespace hefboom::domain {

/// How far the blind rating is. Before both are in nobody learns more than that one is.
enum class RatingsStatus { none_in, one_in, both_in, talk_needed };
BOOST_DESCRIBE_ENUM(RatingsStatus, none_in, one_in, both_in, talk_needed)

/// The ratings of a case as far as the viewer may know them now.
struct RatingsView {
    RatingsStatus status = RatingsStatus::none_in;
    bool client_in = false;
    bool contractor_in = false;
    std::optional<Typicality> own; ///< a contract manager's own party's, also while blind
    std::optional<Typicality> client, contractor; ///< once both are in
    bool needs_talk = false;
    std::optional<LocalDate> talk_on;
    std::int32_t client_readers_in = 0;
    std::int32_t contractor_readers_in = 0;
    std::int32_t readers_per_party = 0;
    std::vector<std::int32_t> client_readers, contractor_readers; ///< once all are in, ascending
};
BOOST_DESCRIBE_STRUCT(RatingsView, (),
                      (status, client_in, contractor_in, own, client, contractor, needs_talk,
                       talk_on, client_readers_in, contractor_readers_in, readers_per_party,
                       client_readers, contractor_readers))

[[nodiscard]] RatingsStatus ratings_status(CaseStory const& story);

[[nodiscard]] RatingsView ratings_view(CaseStory const& story, Boxes const& boxes,
                                       Actor const& viewer);

} // namespace hefboom::domain
