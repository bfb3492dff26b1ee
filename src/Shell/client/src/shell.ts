import 'htmx.org'
import './dom'
import { watchConfirmations } from './confirm'
import { watchDrafts } from './drafts'
import { watchFiles } from './files'
import { watchForms } from './forms'
import { loadIslands } from './islands'
import { watchKeys } from './keys'
import { watchLists } from './lists'
import { watchMenus } from './menus'
import { watchPickers } from './pickers'
import { watchTickedTexts } from './ticked-texts'

// Order matters: a question is asked before a form counts as sent.
watchConfirmations()
watchForms()
watchDrafts()
watchFiles()
watchPickers()
watchLists()
watchTickedTexts()
watchMenus()
watchKeys()
loadIslands()
