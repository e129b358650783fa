class ImagesController < ApplicationController
  def resize
    # ruleid: rb-os-command-built-from-string
    system("convert #{params[:file]} -resize 200 out.png")
  end

  def archive(name)
    # ruleid: rb-os-command-built-from-string
    output = `tar czf backup.tgz #{name}`
    Rails.logger.info(output)
  end

  def separate
    # ok: rb-os-command-built-from-string
    system("convert", "--", params[:file], "out.png")
  end

  def escaped(name)
    # ok: rb-os-command-built-from-string
    `tar czf backup.tgz #{Shellwords.escape(name)}`
  end

  def version
    # ok: rb-os-command-built-from-string
    `git describe --tags #{VERSION_PREFIX}`
  end
end
