// SPDX-License-Identifier: EUPL-1.2
#include "domain/seal_view.hpp"

namespace hefboom::domain {

SealView seal_view(Engagement const&, Actor const&, JointKind kind, ObjectId object, LocalDate) {
    SealView view;
    view.kind = kind;
    view.object = object;
    return view;
}

} // namespace hefboom::domain
