// SPDX-License-Identifier: EUPL-1.2
import { mount } from 'svelte';
import { speakAsBefore } from '$lib/i18n/language.svelte';
import Screen from './Screen.svelte';
import './screen.css';

document.documentElement.dataset.theme = 'projector';
const target = document.getElementById('screen');
if (!target) throw new Error('the page has no place for the screen');
void speakAsBefore().then(() => mount(Screen, { target }));
