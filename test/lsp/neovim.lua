-- Opens a plan in Neovim with its built-in client, and writes what the server says to stdout.
local function say(...) io.stdout:write(string.format(...), '\n') end
local function fail(what) io.stderr:write('neovim: ', what, '\n') vim.cmd('cquit') end
local function waitFor(what, condition) if not vim.wait(15000, condition, 20) then fail('waited in vain for ' .. what) end end

vim.cmd('edit specs/1/plan.md')
local client = vim.lsp.start_client({ name = 'plan-lint', cmd = { vim.env.NODE, vim.env.PLAN_LINT, 'lsp' }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)
waitFor('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)

local function diagnostics()
  local found = vim.diagnostic.get(0)
  table.sort(found, function(one, other) return one.lnum < other.lnum end)
  return found
end
for _, found in ipairs(diagnostics()) do say('diagnostic %d %s', found.lnum + 1, found.code or found.user_data.lsp.code) end

local function ask(method, line, column, more)
  local position = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = column } }
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', position, more or {}), 15000)
  return answers and answers[client] and answers[client].result
end

local hover = ask('textDocument/hover', 4, 12)
say('hover I. Small Releases: %s', vim.split(hover.contents.value, '\n\n')[3] or hover.contents.value)
local definition = ask('textDocument/definition', 4, 12)
say('definition %s:%d', vim.fn.fnamemodify(vim.uri_to_fname(definition.uri), ':.'), definition.range.start.line + 1)

local actions = ask('textDocument/codeAction', 9, 0, { range = { start = { line = 9, character = 0 }, ['end'] = { line = 9, character = 1 } }, context = { diagnostics = {} } })
say('code action: %s', actions[1].title)
vim.lsp.util.apply_workspace_edit(actions[1].edit, vim.lsp.get_client_by_id(client).offset_encoding)
vim.cmd('write')
local function left() return #vim.tbl_filter(function(found) return (found.code or found.user_data.lsp.code) == 'option-label/label' end, vim.diagnostic.get(0)) end
waitFor('the diagnostic to go', function() return left() == 0 end)
say('after the code action: %d of option-label/label', left())
vim.cmd('qall!')
