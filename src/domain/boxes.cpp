// SPDX-License-Identifier: EUPL-1.2
#include "domain/boxes.hpp"

namespace hefboom::domain {

Box const& Boxes::box(BoxId id) const {
    static Box const none;
    auto const found = boxes_.find(id);
    return found == boxes_.end() ? none : found->second;
}

void Boxes::apply(BoxChange const& change) {
    if (auto const* open = std::get_if<OpenBox>(&change)) {
        boxes_.try_emplace(open->box);
    } else if (auto const* destroy = std::get_if<DestroyBox>(&change)) {
        boxes_.erase(destroy->box);
    } else if (auto const* put = std::get_if<PutInBox>(&change)) {
        auto& row = boxes_[put->box][put->token];
        if (row.cells.empty() || put->row.sequence > row.sequence) row = put->row;
    }
}

} // namespace hefboom::domain
