-- Does in Neovim what a person would do, and writes down what was to be seen.
local seen = {}

local function wait_for(what, is_so)
  if not vim.wait(60000, is_so, 50) then
    error('Waited in vain for ' .. what)
  end
end

local function messages()
  return vim.tbl_map(function(diagnostic)
    return { line = diagnostic.lnum + 1, code = diagnostic.code, message = diagnostic.message }
  end, vim.diagnostic.get(0))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

-- What `vim.lsp.buf.code_action()` asks of a person.
vim.ui.select = function(items, options, choose)
  seen.offered = vim.tbl_map(options.format_item, items)
  choose(items[1], 1)
end

local function drive()
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  seen.before = messages()
  local event = vim.env.POSTMORTEM_LINT_EVENT
  vim.fn.search(event)
  local unfixed = text()
  vim.lsp.buf.code_action()
  wait_for('the fix', function() return text() ~= unfixed end)
  seen.text = text()
  wait_for('new diagnostics', function() return #vim.diagnostic.get(0) < #seen.before end)
  seen.after = messages()
end

local is_done, problem = pcall(drive)
if not is_done then seen.problem = problem end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.POSTMORTEM_LINT_SEEN)
vim.cmd('quitall!')
