// SPDX-License-Identifier: EUPL-1.2
#include "service/demo_folder.hpp"

#include "base/local_date.hpp"

#include <string_view>

namespace hefboom::service {

namespace {

constexpr std::string_view demo_setting = "demo";
constexpr int begins_at_minutes = 9 * 60;

} // namespace

Result<void> mark_demo_folder(store::Store& store) {
    return store.accounts().put_setting(demo_setting, Bytes{1});
}

bool is_demo_folder(store::Store& store) {
    return store.accounts().setting(demo_setting).has_value();
}

Instant demo_begins() {
    return amsterdam_instant(*date_of(2025, 12, 31), begins_at_minutes);
}

} // namespace hefboom::service
